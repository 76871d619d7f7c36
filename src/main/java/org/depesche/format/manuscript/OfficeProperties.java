package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.SourceFile;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The statements of a document about itself, beside its text. Much of it is the program's or the template's. */
public final class OfficeProperties {

    /** The properties that are read. */
    public enum Property {
        TITLE,
        CREATOR,
        LANGUAGE,
        KEYWORDS,
        SUBJECT,
        CATEGORY
    }

    private static final int LONGEST_TITLE = 200;

    private static final int SHORTEST_TITLE = 8;

    /** Titles that programs, templates and printer drivers give. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:(?:neues?|new) )?(?:dokument|document|word[- ]?dokument|word document|unbenannt|untitled|ohne titel|kein titel|no title"
                    + "|vorlage|template|titel|title|überschrift|headline|artikel|article|text|entwurf|draft|brief(?:kopf)?|letter"
                    + "|memo|fax|seite|page|(?:presse|medien)(?:mitteilung|information|meldung|text)|press release|news release|pressrelease)"
                    + "(?:[ _-]?(?:\\d+|eingeben|hier))*+"
                    + "|microsoft (?:office )?word.*|powerpoint.*|.*\\.(?:docx?|docm|dotx?|dotm|odt|ott|rtf|txt|pdf|html?|wpd|pages)"
                    + "|normal|<.*>|\\[.*]|.*://.*|.*\\S[_\\\\]\\S.*");

    /** A person's name: two to four words with capitals, among them no initials alone. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:Dr|Prof)\\. ){0,2}\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?: \\p{Lu}\\.)?(?: (?:van|von|de|der|den|zu|da|di|al|el|la))*+"
                    + "(?: \\p{Lu}[\\p{L}’'-]*\\p{Ll}){1,2}");

    /** Words in the names of accounts, programs, companies and desks. */
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?iU)\\b(?:admin\\w*|user|benutzer|anwender|owner|besitzer|redaktion\\w*|\\w*redaktion|sekretariat|büro|office|desk|news\\w*|presse\\w*|press"
                    + "|microsoft|windows|apple|python|docx|apache|poi|libreoffice|openoffice|google|word|unbekannt|unknown|autor|author|name"
                    + "|verlag|medien|media|zeitung|agentur|agency|team|gruppe|group|stadt|gemeinde|amt|verein|verband|ministerium|gmbh|ag"
                    + "|inc|ltd|company|test|pc|laptop|computer|notebook|scan\\w*|default|standard|staff|editor\\w*|service\\w*|online"
                    + "|kommunikation|communications?|marketing|university|universität|hochschule|institut\\w*)\\b");

    private final Map<Property, String> values = new EnumMap<>(Property.class);
    private final List<String> keywords = new ArrayList<>();

    /** Adds a value. The first one of a property stays, and all keywords. */
    public void put(Property property, @Nullable String stated) {
        String value = stated == null ? "" : CleanText.line(stated);
        if (value.isEmpty()) {
            return;
        }
        if (property == Property.KEYWORDS) {
            keywords.add(value);
        } else {
            values.putIfAbsent(property, value);
        }
    }

    /** Sets a value, whatever was there. */
    public void replace(Property property, String stated) {
        values.remove(property);
        put(property, stated);
    }

    @Nullable
    String get(Property property) {
        return values.get(property);
    }

    List<String> keywords() {
        return keywords;
    }

    /** The title, if an author and no program gave it; null otherwise. */
    @Nullable
    String title(SourceFile file) {
        String title = values.get(Property.TITLE);
        if (title == null
                || title.length() > LONGEST_TITLE
                || title.length() < SHORTEST_TITLE
                || title.indexOf(' ') < 0) {
            return null;
        }
        String fileName = file.name().substring(file.name().lastIndexOf('/') + 1);
        boolean named = letters(fileName.replaceFirst("\\.\\w{2,5}$", "")).equals(letters(title));
        return named || NO_TITLE.matcher(title).matches() ? null : title;
    }

    /** The creator, if it looks like a person's name; null otherwise. Often it is the owner of the machine all the same. */
    @Nullable
    String person() {
        String creator = values.get(Property.CREATOR);
        boolean person = creator != null
                && PERSON.matcher(creator).matches()
                && !NO_PERSON.matcher(creator).find();
        return person ? creator : null;
    }

    private static String letters(String text) {
        return SmallLetters.of(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
