package org.depesche.format.table;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.HeaderField;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The fields that columns of a table may have: those of headers, and the parts of the text. */
public enum TableField {
    HEADLINE,
    KICKER,
    SLUGLINE,
    BYLINE,
    /** the two names of an author in columns of their own */
    FIRST_NAME,
    LAST_NAME,
    DATE,
    /** the time of day, beside a column with the day */
    TIME,
    /** the date of the record, which holds if there is no other one */
    CREATED,
    PLACE,
    SOURCE,
    SECTION,
    LANGUAGE,
    KEYWORDS,
    PEOPLE,
    PLACES,
    ORGANISATIONS,
    RIGHTS,
    ID,
    /** the address, which is the identity if there is no other one */
    ADDRESS,
    VERSION,
    STATUS,
    /** whether readers may not see the article */
    HIDDEN,
    EMBARGO,
    /** the line under the picture, and its maker */
    CAPTION,
    CREDIT,
    LEAD,
    BODY;

    private static final Map<String, TableField> NAMES = Vocabulary.of("""
            HEADLINE: hauptzeile, haupttitel, hauptüberschrift, titelzeile, hl, hl1, hd, title text, article title, name of article
            KICKER: unterüberschrift, obertitel, oberzeile, overline, subheadline, subhead, deck, dek, standline, sub title, sub headline, hl2, alternative headline
            SLUGLINE: path segment, url slug, post name
            BYLINE: verfasser, verfasserin, verfasser in, autor in, autoren, autorenname, author name, author names, journalist, redakteur
            BYLINE: created by alias, authored by, geschrieben von, autorin autor, autor autorin, autor innen, kürzel, autorenkürzel, autorkürzel, redakteurin, creator, creators, writer, reporter, au, wp author
            FIRST_NAME: author first name, first name, vorname, autor vorname
            LAST_NAME: author last name, last name, nachname, autor nachname
            DATE: erscheinungsdatum, erscheinungstag, erscheint, veröffentlichungsdatum, veröffentlicht am, publikationsdatum, pd
            DATE: erschienen am, published at, published on, publish date, publishing date, published date, publication date, pub date
            DATE: publish up, published up, authored on, geschrieben am, date published, date time, datetime, datum zeit, datum uhrzeit, timestamp, issued, release date, issue date
            TIME: zeit, uhrzeit, time, published time, publish time, et
            CREATED: created, created at, created on, created date, date created, erstellt, erstellt am, angelegt, angelegt am
            PLACE: ortsangabe, city, stadt
            SOURCE: publikation, outlet, newspaper, paper, magazine, publisher, verlag, source name, medium name, media, blatt, titel der zeitung, sn, site name, website, site, domain
            SOURCE: agency, agentur, dienst, provider, zeitungsname, quellenname, news source
            SECTION: kategorie, section name, kategorien, categories, desk, se, channel, themenbereich
            LANGUAGE: locale, la, sprachcode, language code
            KEYWORDS: metakey, meta keywords, schlagwort, stichwort, schlüsselwörter, keyword, tag, tag list, thema, themen, topic, topics, subjects, deskriptoren, index terms
            PEOPLE: person, persons, personen namen
            ORGANISATIONS: organisation, firmen, companies, company, unternehmen, co
            RIGHTS: copyright notice, lizenz, licence, nutzungsrechte, copyright holder, cy
            ID: artikel id, dokument id, doc id, document id, artikelnummer, dokumentnummer, dok nr, doknr, dokumentennummer, an, accession number, nr, uuid, external id, uid
            ID: lfd nr, lfdnr, lfd nummer, laufende nummer, satznr, satznummer, datensatz, datensatznummer, record id, record number
            ADDRESS: url, link, permalink, canonical, canonical url, address, adresse, href, web url, webadresse, weblink
            STATUS: publication status, state
            HIDDEN: hidden, is hidden, versteckt, ausgeblendet
            EMBARGO: gesperrt bis, embargo until, embargoed until, sperrfrist bis
            CAPTION: bildunterschrift, bildunterschriften, bildtext, bildzeile, bildlegende, bu, caption, image caption, photo caption, picture caption
            CAPTION: imagecaption, photocaption, cutline, photo cutline, image cutline, foto text, bild text, fototext, fotounterschrift
            CREDIT: fotograf, fotografin, foto, bildnachweis, bildquelle, bildautor, bildrechte, fotocredit, fotonachweis, photographer
            CREDIT: credit, photo credit, image credit, picture credit, imagecredit, photocredit, photo by, foto von
            LEAD: vorspann, teaser, teasertext, lead, lede, intro, introduction, einleitung, anriss, anleser, kurztext, kurzfassung, zusammenfassung
            LEAD: introtext, intro text, trail text, abstract, summary, excerpt, auszug, description, beschreibung, short description, standfirst, lp, lead paragraph, kurzbeschreibung, short, short text, shorttext, anlauf
            BODY: text, body, bodytext, body copy, inhalt, volltext, content, artikeltext, haupttext, fließtext, fliesstext, fulltext, full text, body text
            BODY: body html, content html, html, story, article, article text, article body, artikel, td, text body, meldung, meldungstext, nachricht
            BODY: body value, text value, content rendered, nachrichtentext, content encoded, textinhalt, beitrag, beitragstext
            """, TableField::valueOf);

    /** The prefixes that exports put before a name: "post_title", "dc:creator". */
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:post|article|artikel|news|dc|dcterms|wp|item|entry|beitrags?|node|meta|fields?|story|web) (?=\\S)");

    /** The zone behind the name of a date: "published_utc". */
    private static final Pattern ZONE = Pattern.compile("(?<=\\S) (?:utc|gmt)$");

    private static final Pattern ADDITION = Pattern.compile("\\s*(?:\\(.*\\)|\\[.*])\\s*$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** The field that a column with this name has; null if there is none. */
    public static @Nullable TableField named(String column) {
        String words = ZONE.matcher(words(column)).replaceFirst("");
        TableField field = of(words);
        return field == null ? of(PREFIX.matcher(words).replaceFirst("")) : field;
    }

    /** The words of a name in small letters, without the signs between them: "Titel_Publikation" is "titel publikation". */
    public static String words(String name) {
        return SmallLetters.of(BETWEEN_WORDS
                        .matcher(ADDITION.matcher(CleanText.line(name)).replaceFirst(""))
                        .replaceAll(" "))
                .strip();
    }

    private static @Nullable TableField of(String words) {
        TableField field = NAMES.get(words);
        if (field != null) {
            return field;
        }
        HeaderField header =
                HeaderField.named(words.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü"));
        header = header == null ? HeaderField.named(words) : header;
        return header == null ? null : valueOf(header.name());
    }

    /** The field of headers with the same name; null for a part of the text. */
    @Nullable
    HeaderField header() {
        return switch (this) {
            case TIME, FIRST_NAME, LAST_NAME, CAPTION, CREDIT, LEAD, BODY -> null;
            case CREATED -> HeaderField.DATE;
            case ADDRESS -> HeaderField.ID;
            case HIDDEN -> HeaderField.STATUS;
            default -> HeaderField.valueOf(name());
        };
    }

    /** The name in messages: {@code headline}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
