package org.depesche.tagging.text;

import java.util.Locale;

/**
 * The sets of words that the tables {@code lexicon.tsv} (both languages), {@code lexicon-de.tsv} and
 * {@code lexicon-en.tsv} list. A row of a table names its set in small letters: {@code level-verb}.
 */
public enum WordSet {
    ABBREVIATION,
    AGENT,
    AGO,
    ARTICLE,
    BASKET,
    BEING,
    CHANGE_NOUN,
    COMPARE,
    CONFINED,
    COUNTED,
    CUE,
    DENOMINATOR,
    DIMENSION,
    DOWN,
    EVERY,
    EXTENDED,
    EXTENT,
    FURTHER,
    FUTURE,
    GENITIVE,
    GRAIN,
    JOINT,
    LABEL,
    LEVEL,
    LEVEL_VERB,
    MODAL,
    MONTH,
    NOTRANK,
    NOTSUBJECT,
    ONE,
    OTHER,
    PART,
    PER,
    PERSON,
    PERSON_END,
    PLURAL,
    PREPOSITION,
    RACE,
    RANKED,
    REDUCED,
    RELATIVE,
    REPORT,
    SAYING,
    SEASON,
    SHIFT,
    SINGULAR,
    SIZED,
    SPORT,
    STARTER,
    STATE,
    STOP,
    STREET,
    TRANSPARENT,
    UP,
    VERB,
    WEEKDAY,
    WORK,
    YEARCUE;

    /** The set that a row of a table names. */
    static WordSet of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
