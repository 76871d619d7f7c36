package org.depesche.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The fields in a header line or in front matter, with the names that newsrooms use for them. */
public enum HeaderField {
    HEADLINE(
            "title",
            "titel",
            "headline",
            "überschrift",
            "schlagzeile",
            "tit",
            "hed",
            "überschr",
            "ueberschr",
            "ueberschrift",
            "hauptzeile",
            "haupttitel",
            "hauptüberschrift"),
    KICKER(
            "subtitle",
            "untertitel",
            "kicker",
            "dachzeile",
            "obz",
            "unz",
            "dachz",
            "unterzeile",
            "unterz",
            "oberzeile",
            "spitzmarke",
            "subhead",
            "subline",
            "subheadline",
            "utitel",
            "u-titel",
            "untertit",
            "otitel",
            "o-titel",
            "unterüberschrift",
            "obertitel",
            "dachtitel",
            "vorzeile",
            "deck",
            "dek",
            "description"),
    LEAD("vorspann", "teaser", "lead", "anriss", "standfirst", "intro", "einleitung", "highlight"),
    SLUGLINE("slug", "slugline", "stichzeile", "catchline"),
    BYLINE(
            "von",
            "by",
            "autor",
            "autorin",
            "autoren",
            "autor/in",
            "autor*in",
            "autor:in",
            "autor_in",
            "aut",
            "verfasser",
            "verfasserin",
            "verf",
            "author",
            "authors",
            "byline",
            "reporter",
            "reporterin",
            "writer"),
    DATE(
            "datum",
            "dat",
            "filed",
            "date",
            "veröffentlicht",
            "erschienen",
            "erscheint",
            "erscheint am",
            "erscheinungsdatum",
            "erscheinungstag",
            "erscheinungstermin",
            "erscheinungsdat",
            "erschienen am",
            "veröffentlicht am",
            "publication date",
            "issued",
            "published",
            "pubdate"),
    PLACE("ort", "place", "ortsmarke", "dateline", "location"),
    SOURCE(
            "pub",
            "quelle",
            "source",
            "medium",
            "zeitung",
            "publication",
            "zeitschrift",
            "publikation",
            "agentur",
            "ztg"),
    SECTION("ressort", "section", "rubrik", "sparte", "category", "desk", "ress", "red"),
    LANGUAGE("sprache", "language", "lang"),
    KEYWORDS(
            "schlagworte",
            "schlagwörter",
            "schlagwort",
            "stichworte",
            "stichwörter",
            "stichw",
            "schlagw",
            "deskriptoren",
            "deskriptor",
            "deskript",
            "descriptors",
            "index terms",
            "tags",
            "keywords"),
    PEOPLE("personen", "people", "persons"),
    PLACES("orte", "places"),
    ORGANISATIONS("organisationen", "organisations", "organizations"),
    RIGHTS("rechte", "rights", "copyright", "license"),
    ID(
            "id",
            "uri",
            "guid",
            "kennung",
            "dokumentnummer",
            "dokument-nr",
            "dokument-id",
            "dok.-nr",
            "dok.nr",
            "dok-nr",
            "doknr",
            "dok.-id",
            "dokumentnr",
            "archivnummer",
            "archiv-nr",
            "archivnr",
            "doc-id",
            "docid",
            "document id",
            "document number",
            "artikelnummer",
            "artikel-nr",
            "artikel-id",
            "article id",
            "accession number"),
    VERSION("version", "fassung"),
    STATUS("status", "pubstatus"),
    EMBARGO("sperrfrist", "embargo", "embargoed"),
    /** the source's note on a correction; no header line, because it may be a text of its own */
    CORRECTION();

    private static final Map<String, HeaderField> BY_NAME = new HashMap<>();

    static {
        for (HeaderField field : values()) {
            field.names.forEach(name -> BY_NAME.put(name, field));
        }
    }

    private static final Pattern LABELLED =
            Pattern.compile("(?<name>\\p{L}[\\p{L} ]{2,20}):\\s(?<words>[^.!?]{3,300})");

    private final List<String> names;

    HeaderField(String... names) {
        this.names = Arrays.asList(names);
    }

    /** The keywords that a line states behind their label: "Schlagwörter: Hafen, Kran"; null in any other line. */
    static @Nullable String keywordsIn(String line) {
        Matcher label = LABELLED.matcher(line);
        return label.matches() && named(label.group("name")) == KEYWORDS ? label.group("words") : null;
    }

    /** The field with this name in a header line; null if there is none. */
    public static @Nullable HeaderField named(String name) {
        String small = SmallLetters.of(name.strip());
        return BY_NAME.get(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }
}
