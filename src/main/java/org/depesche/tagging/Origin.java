package org.depesche.tagging;

/** Who says that a mention is one. */
public enum Origin {
    MACHINE,
    SOURCE,
    EDITOR
}
