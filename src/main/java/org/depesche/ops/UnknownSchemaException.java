package org.depesche.ops;

/** The database has a schema that this version can neither use nor migrate. */
class UnknownSchemaException extends RuntimeException {

    private final String remedy;

    UnknownSchemaException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** Tells an operator how to go on. */
    String remedy() {
        return remedy;
    }
}
