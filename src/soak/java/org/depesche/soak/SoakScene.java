package org.depesche.soak;

import org.jspecify.annotations.Nullable;

/**
 * Everything that takes part.
 *
 * @param cluster null: Lucene searches
 */
record SoakScene(
        Application application,
        Node a,
        Node b,
        Imports imports,
        Postgres database,
        DatabaseLine line,
        SmallDisk indexDisk,
        SmallDisk databaseDisk,
        @Nullable SearchCluster cluster,
        @Nullable SmallDisk searchDisk) {}
