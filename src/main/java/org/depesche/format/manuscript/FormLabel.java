package org.depesche.format.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.HeaderField;
import org.depesche.format.Vocabulary;
import org.depesche.format.release.WorkNote;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * A name in the form of a newsroom: "Dachzeile", "Text", "Bildnachweis (Pflicht)".
 *
 * @param field that it states; null if it is of another kind
 */
record FormLabel(Kind kind, @Nullable HeaderField field) {

    enum Kind {
        FIELD,
        TEXT,
        CAPTION,
        CREDIT,
        /** for the newsroom, not for readers */
        NOTE
    }

    private static final int LONGEST = 60;

    private static final Map<String, Kind> KINDS = Vocabulary.of("""
            TEXT: text, fließtext, lauftext, haupttext, artikeltext, grundtext, manuskript, manuskripttext, meldung, meldungstext
            TEXT: body, body text, body copy, copy, story, story text, main text, article text, full text
            CAPTION: bildtext, bildunterschrift, bildunterzeile, bildzeile, bildlegende, bu, bu-text, fototext, foto-text
            CAPTION: caption, captions, cutline, picture caption, photo caption, image caption
            CREDIT: bildnachweis, bildquelle, fotograf, fotografin, fotograf/in, fotonachweis, fotocredit, bildautor, bildrechte
            CREDIT: foto, credit, photo, photographer, photo credit, picture credit, image credit, picture by, photo by
            NOTE: ausgabe, soll, ist, zeilen soll, zeilen ist, zeichen soll, zeichen ist, bemerkung, bemerkungen, anmerkung
            NOTE: anmerkungen, hinweis, hinweise, notiz, notizen, kürzel, priorität, layout, kanal, ausspielung, status, druck
            NOTE: redakteur, redakteurin, bearbeiter, bearbeiterin, angelegt, geändert, editor, sub-editor, sub, created, changed
            NOTE: edition, note, notes, remarks, comments, priority, channel, target length, line count, pictures, bilder, fotos
            """, Kind::valueOf);

    /** The fields of names that only forms have, where text with a colon may say something else. */
    private static final Map<String, HeaderField> FIELDS = Vocabulary.of("""
            DATE: et, erscheint in der ausgabe vom, publikationsdatum, veröffentlichungsdatum, publication date, run date, pub date
            DATE: publish date, issue date, for publication on
            SOURCE: publikation, objekt, zeitungstitel, blatt, newspaper, magazine
            SECTION: seite/ressort, buch, seitentitel, rubrik/ressort
            BYLINE: autor(in), autor/-in, verfasser/in, verfasser(in), autorenname, reporter/in, name, written by, reporter name
            """, HeaderField::valueOf);

    /** The fields of the styles that newsrooms have named like the lines of their forms. */
    private static final Map<StyleRole, HeaderField> OF_STYLES = Map.of(
            StyleRole.TITLE, HeaderField.HEADLINE,
            StyleRole.KICKER, HeaderField.KICKER,
            StyleRole.BYLINE, HeaderField.BYLINE,
            StyleRole.PLACE, HeaderField.PLACE,
            StyleRole.LEAD, HeaderField.LEAD);

    /** The hint of a form behind a name: "(max. 40 Zeichen)", "*". */
    private static final Pattern HINT = Pattern.compile("\\s*(?:\\([^()]{2,40}\\)|\\[[^\\[\\]]{2,40}]|\\*)$");

    /** The key of an article in an editing system: "LN17_1014". */
    private static final Pattern CODE = Pattern.compile("(?=\\S*\\d)(?=\\S*[\\p{L}_])[\\p{L}\\d_./-]{4,40}");

    private static final Pattern OF_EDITION =
            Pattern.compile("(?i)\\s*(?:ausgabe|edition|heft|issue)(?: vom| of)?\\s*");

    private static final Pattern DAY = Pattern.compile(
            "(?:\\p{L}{2,10}\\.?,? (?:den )?)?(?:\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9})\\s?\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9} \\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4})");

    private static final Pattern FOR_SOMEBODY = Pattern.compile("(?<=\\p{L}{4}) (?:f\\.|für|an|for|to|the) .*");

    private static final Pattern BETWEEN = Pattern.compile("\\s*/\\s*|\\s+(?:und|and|&)\\s+|,\\s+");

    /** The label; null if the words are none. */
    static @Nullable FormLabel of(String words) {
        String name = SmallLetters.of(words.strip().replaceFirst("\\s*:$", ""));
        if (name.isEmpty() || words.length() > LONGEST) {
            return null;
        }
        String bare = HINT.matcher(name).replaceFirst("");
        return Stream.<Function<String, @Nullable FormLabel>>of(
                        FormLabel::ofName, FormLabel::ofNames, FormLabel::ofNote)
                .flatMap(reading -> Stream.of(name, bare).map(reading).filter(Objects::nonNull))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FormLabel ofName(String name) {
        Kind kind = KINDS.get(name);
        if (kind != null) {
            return new FormLabel(kind, null);
        }
        HeaderField field = FIELDS.getOrDefault(name, HeaderField.named(name));
        if (field != null) {
            return new FormLabel(Kind.FIELD, field);
        }
        if (WorkNote.isName(name)) {
            return new FormLabel(Kind.NOTE, null);
        }
        StyleRole.Named style = StyleRole.named(name);
        HeaderField ofStyle = style == null ? null : OF_STYLES.get(style.role());
        return ofStyle == null ? null : new FormLabel(Kind.FIELD, ofStyle);
    }

    /** The label as its value tells it: the object of a form is a paper or an article, and its edition may be a day. */
    FormLabel withValue(String name, String value) {
        if (field == HeaderField.SOURCE && CODE.matcher(value).matches()) {
            return new FormLabel(Kind.FIELD, HeaderField.ID);
        }
        boolean day = kind == Kind.NOTE && OF_EDITION.matcher(name).matches() && isDay(value);
        return day ? new FormLabel(Kind.FIELD, HeaderField.DATE) : this;
    }

    /** Whether a text is nothing but a day. */
    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    /** Several names, of which the first that states something for readers counts: "Ort / Datum" is a note. */
    private static @Nullable FormLabel ofNames(String names) {
        List<@Nullable FormLabel> labels =
                BETWEEN.splitAsStream(names).map(FormLabel::ofName).toList();
        if (labels.size() < 2 || labels.contains(null)) {
            return null;
        }
        boolean one = labels.stream().distinct().count() == 1;
        return one ? labels.getFirst() : new FormLabel(Kind.NOTE, null);
    }

    /** "Hinweis an die Grafik". */
    private static @Nullable FormLabel ofNote(String name) {
        FormLabel label = ofName(FOR_SOMEBODY.matcher(name).replaceFirst(""));
        return label != null && label.kind == Kind.NOTE ? label : null;
    }
}
