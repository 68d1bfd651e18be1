"""Children and young people's services: a council's year from its own scorecard."""
