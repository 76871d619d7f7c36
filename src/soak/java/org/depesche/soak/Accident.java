package org.depesche.soak;

/** An accident while the application works. */
enum Accident {
    NODE_A("kill -9 of node A", true),
    NODE_B("kill -9 of node B", true),
    BOTH_NODES("kill -9 of both nodes", true),
    IMPORT("kill -9 of the import", true),
    POSTMASTER("kill -9 of the database", true),
    DATABASE_AT_ONCE("immediate stop of the database", true),
    LINE_CUT("line to the database cut, connections closed", false),
    LINE_SILENT("line to the database cut, connections silent", false),
    INDEX_DISK_FULL("disk of an index full", false),
    DATABASE_DISK_FULL("disk of the database full", false),
    INDEX_DELETED("index deleted before a start", false),
    INDEX_HALF_DELETED("index of figures deleted before a start", false),
    INDEX_TRUNCATED("file of the index truncated before a start", false),
    INDEX_CORRUPTED("file of the index corrupted before a start", false),
    SEARCH_NODE("kill -9 of a node of OpenSearch", true),
    SEARCH_RED("kill -9 of all nodes of OpenSearch", false),
    SEARCH_DISK_FULL("disk of a node of OpenSearch full", false),
    SEARCH_REBUILT("index of OpenSearch built anew", false);

    final String words;

    /** One of the many; the others happen once. */
    final boolean kill;

    Accident(String words, boolean kill) {
        this.words = words;
        this.kill = kill;
    }

    /** Whether it can happen with this engine. */
    boolean canHappen(boolean onOpenSearch) {
        return switch (this) {
            case INDEX_DISK_FULL, INDEX_DELETED, INDEX_HALF_DELETED, INDEX_TRUNCATED, INDEX_CORRUPTED -> !onOpenSearch;
            case SEARCH_NODE, SEARCH_RED, SEARCH_DISK_FULL, SEARCH_REBUILT -> onOpenSearch;
            default -> true;
        };
    }
}
