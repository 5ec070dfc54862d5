"""Every view of the screen as the skill itself sends it, for pictures and for tests of the documents."""
