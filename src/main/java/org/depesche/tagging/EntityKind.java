package org.depesche.tagging;

/** The three kinds of entities that the register keeps. */
public enum EntityKind {
    PERSON,
    PLACE,
    ORGANISATION
}
