package org.depesche.soak;

/** Everything that takes part. */
record SoakScene(
        Application application,
        Node a,
        Node b,
        Imports imports,
        Postgres database,
        DatabaseLine line,
        SmallDisk indexDisk,
        SmallDisk databaseDisk) {}
