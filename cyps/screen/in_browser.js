// Work kept in this browser, when its officer asked for it: stores what it is sent, offers it after a refresh, deletes it.
// It talks to the page's own server only. One clinic is kept per address the app is served from; the link of one that is kept
// on the server is remembered by this tab alone, and goes with it.
const BASE = location.pathname.replace(/[^/]*$/, "");
const NAME = `cyps-kept:${BASE}`;
const LINK = `cyps-link:${BASE}`;
const QUIET = 1000; // milliseconds without a change before one is kept
const PIECE = 8 << 20; // characters: a longer message is cut off on its way; whole groups of four, as base64 has them
const me = (window.cypsKept ??= { session: "", over: 0, forget: 0, put: "", later: false, timer: 0, kept: "", whole: "", sent: -1 });

const whole = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

const names = async () => (indexedDB.databases ? (await indexedDB.databases()).map((each) => each.name) : [NAME]);

async function within(mode, act) {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("clinic");
  const base = await whole(asked);
  try {
    const all = base.transaction("clinic", mode);
    const ended = new Promise((done, fail) => { all.oncomplete = done; all.onabort = () => fail(all.error); });
    const [given] = await Promise.all([act(all.objectStore("clinic")), ended]);
    return given;
  } finally { base.close(); }
}

async function found() {
  if (!(await names()).includes(NAME)) return null; // nothing is made by looking
  const kept = await within("readonly", (room) => whole(room.get("kept")));
  if (kept && kept.expires > Date.now()) return kept;
  await forgotten();
  return null;
}

const forgotten = () => whole(indexedDB.deleteDatabase(NAME));

// False where another tab's work is there, and nobody said it may be kept over.
const put = (said, pack) => within("readwrite", async (room) => {
  const there = await whole(room.get("kept"));
  const now = Date.now();
  if (there && there.by !== said.session && there.expires > now && me.over === said.over) return false;
  await whole(room.put({ pack, when: now, expires: now + said.days * 864e5, by: said.session }, "kept"));
  me.over = said.over;
  return true;
});

const base64 = (bytes) => new Promise((done) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.readAsDataURL(new Blob([bytes]));
});

function send(whole, tell) {
  Object.assign(me, { whole, sent: -1 });
  sendOn(0, tell);
}

// The next piece, once the server has those before it.
function sendOn(at, tell) {
  if (at <= me.sent) return;
  me.sent = at;
  const piece = me.whole.slice(at * PIECE, (at + 1) * PIECE);
  const last = (at + 1) * PIECE >= me.whole.length;
  if (last) me.whole = "";
  tell("brought", { at, last, piece });
}

function moment(when) {
  const day = new Date(when), today = new Date();
  const time = day.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const same = day.toDateString() === today.toDateString();
  return same ? `${time} today` : `${time} on ${day.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}`;
}

function show(box, words, acts) {
  box.querySelector(".what").textContent = words;
  const [go, throwAway, later] = box.querySelectorAll("button");
  throwAway.textContent = acts.throwWords;
  throwAway.dataset.sure = "";
  go.disabled = throwAway.disabled = false;
  go.onclick = () => { go.disabled = throwAway.disabled = true; acts.go(); };
  throwAway.onclick = () => {
    if (acts.sure && !throwAway.dataset.sure) {
      throwAway.dataset.sure = "1";
      throwAway.textContent = acts.sure;
      return;
    }
    acts.throwAway();
  };
  later.onclick = () => { me.later = true; box.hidden = true; };
  box.hidden = false;
}

async function offer(box, said, tell) {
  box.hidden = true;
  if (!said.offer || me.later) return;
  const link = sessionStorage.getItem(LINK);
  if (link) {
    return show(box, "Your clinic is kept on the server.", {
      go: () => tell("link", link), throwWords: "Forget it in this tab",
      throwAway: () => { sessionStorage.removeItem(LINK); offer(box, said, tell); },
    });
  }
  const kept = await found();
  if (!kept) return;
  show(box, `You have work kept in this browser from ${moment(kept.when)}.`, {
    go: async () => send(await base64(kept.pack), tell),
    throwWords: "Throw it away", sure: "Yes, throw it away",
    throwAway: async () => { await forgotten(); box.hidden = true; },
  });
}

// The server was started anew under this very page: it goes on by itself, as nobody left it. False where it can't.
async function wentOn(before, tell) {
  if (before.kept === "server") { tell("link", sessionStorage.getItem(LINK)); return true; }
  const kept = before.kept && await found();
  if (!kept || kept.by !== before.session) return false;
  send(await base64(kept.pack), tell);
  return true;
}

async function follow(box, said, pack, tell) {
  const before = { ...me };
  const isNew = said.session !== me.session;
  if (isNew) Object.assign(me, { session: said.session, put: "", later: false, over: 0, forget: 0 });
  me.kept = said.link ? "server" : said.days && said.work ? "browser" : "";
  if (said.link) sessionStorage.setItem(LINK, said.link);
  if (said.unlink) sessionStorage.removeItem(LINK);
  if (said.forget !== me.forget) {
    me.forget = said.forget;
    me.put = "";
    await forgotten();
  }
  if (me.whole && !isNew) return sendOn(said.got, tell);
  me.whole = "";
  if (isNew && said.offer && await wentOn(before, tell)) return;
  await offer(box, said, tell);
  clearTimeout(me.timer);
  if (!said.days || !said.work || said.work === me.put) return;
  if (!pack.length) { me.timer = setTimeout(() => tell("wanted", said.work), QUIET); return; }
  if (await put(said, pack)) { me.put = said.work; box.parentElement.dataset.kept = said.work; }
  else tell("failed", "other");
}

// After a lost connection Streamlit waits for the next click: with a clinic kept, this is it.
function wake() {
  const app = document.querySelector("[data-testid=stApp]");
  if (me.awake || !app) return;
  let was = app.dataset.testConnectionState;
  me.awake = new MutationObserver(() => {
    const now = app.dataset.testConnectionState;
    if (now === "CONNECTED" && was !== now && me.kept) document.querySelector(".st-key-kept-wake button")?.click();
    was = now;
  });
  me.awake.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
}

export default function ({ data, parentElement, setTriggerValue }) {
  wake();
  const end = data.indexOf(10);
  const said = JSON.parse(new TextDecoder().decode(data.subarray(0, end)));
  const box = parentElement.querySelector(".kept-offer");
  follow(box, said, data.slice(end + 1), setTriggerValue).catch((error) => {
    if (said.days) setTriggerValue("failed", error?.name === "QuotaExceededError" ? "full" : "closed");
  });
}
