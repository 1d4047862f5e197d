package id.lumbung.cooperative.profile;

/// What making the register did: of so many villages so many got their cooperative now, the others had one.
record Registration(int villages, int registered) {}
