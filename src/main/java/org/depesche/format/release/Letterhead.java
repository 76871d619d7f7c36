package org.depesche.format.release;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.BylineText;
import org.depesche.format.Sentences;
import org.depesche.tagging.NameLists;
import org.jspecify.annotations.Nullable;

/**
 * The lines above a text that name its sender: a name, with an address and numbers or a press office below it, or all
 * of it on one line.
 *
 * @param sender the name of an organisation; null if there is none, or only that of a person
 * @param size the number of lines
 */
public record Letterhead(@Nullable String sender, int size) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 8;

    /** The words of a name that says by its place above "News Release" alone that it is the sender's. */
    private static final int MOST_WORDS = 3;

    /** The part of an organisation that sends press releases. */
    private static final String PRESS_OFFICE = "(?:presse|medien)-?(?:stelle|amt|referat|abteilung|büro|stab|team)"
            + "|(?:stabsstelle|referat|abteilung|dezernat) (?:presse|kommunikation|medien|öffentlichkeitsarbeit)\\b.{0,60}"
            + "|presse(?: und | ?& ?)(?:kommunikation|medien|öffentlichkeitsarbeit)|(?:presse|medien|kommunikation)?(?:[ -]{0,2}(?:und|&) )?öffentlichkeitsarbeit|(?:unternehmens|hochschul)?kommunikation"
            + "|press (?:office|team)|media (?:office|relations|team)|(?:corporate )?communications(?: (?:office|department|team))?";

    private static final Pattern PRESS = Pattern.compile("(?iU)" + PRESS_OFFICE);

    /** The press office or the head of an organisation, in a line of its own. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?iU)(?:(?:die|der|das) )?(?:" + PRESS_OFFICE
                    + "|(?:presse|medien)-?sprecher(?:in)?"
                    + "|(?:ober)?bürgermeister(?:in)?|landr[aä]t(?:in)?|(?:vize)?präsident(?:in)?|rektor(?:in)?|direktor(?:in)?|vorstand|magistrat|amtsvorsteher(?:in)?)");

    /** The press office behind or before the name of the organisation: "Presseamt der Stadt Testau", "Port plc Press Office". */
    private static final Pattern OFFICE_OF = Pattern.compile(
            "(?U)(?i:presse|medien)(?i:stelle|amt|referat|abteilung|büro|stab|team) (?:der |des |dem |von (?:der )?)?(?<of>\\p{Lu}.{2,60})"
                    + "|(?i:press|media) (?i:office|team) of (?:the )?(?<by>\\p{Lu}.{2,60})|(?<name>\\p{Lu}.{2,60}?),? (?i:pressestelle|presseamt|pressebüro|press office|media office)");

    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s+[|·•–—/-]\\s+|\\s*[|;]\\s*|,\\s+|\\s/|/\\s");

    /** The kind of text that an organisation sends, in the line below its name. */
    private static final Pattern RELEASE = Pattern.compile(
            "(?iU)(?:presse|medien)-?(?:mitteilung|information|meldung|info|erklärung|dienst|service)(?: (?:nr\\.? ?)?[\\d/ -]{1,12})?|(?:press|news|media) release");

    private static final Pattern CLEARANCE = Pattern.compile(
            "(?iU)(?:for immediate (?:release|use|publication)|for release (?:immediately|on receipt|at will)"
                    + "|zur (?:(?:sofortigen|freien|gefälligen|honorarfreien) )?(?:veröffentlichung|verwendung|verfügung)(?: frei(?:gegeben)?)?"
                    + "|(?:ab )?sofort frei(?:gegeben)?(?: zur veröffentlichung)?|frei(?:gegeben)? (?:zur veröffentlichung|zum abdruck)"
                    + "|mit der bitte um (?:veröffentlichung|abdruck|beachtung|kenntnisnahme)(?: und \\p{L}{5,20})?|abdruck (?:honorar)?frei)[.!:]?");

    /** A word in the name of an organisation that sends press releases. */
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?iU)(?:^|\\b)(?:(?:hanse)?stadt|\\p{L}{0,20}gemeinde|(?:land|kirchen)?kreis|kanton|bistum|dekanat|sparkasse|\\p{L}{2,12}bank|\\p{L}*(?:amt|ministerium|verband|verein|gericht|kammer|fraktion|universität|hochschule|institut|stiftung|klinik(?:um)?|werke|museum)"
                    + "|\\p{L}{0,12}polizei\\p{L}*|\\p{L}{0,20}genossenschaft|\\p{L}{4,12}feuerwehr|ihk|hwk|awo|drk|dlrg|thw|feuerwehr|gmbh|ag|e\\. ?v\\.|council|university|institute|trust|police|association|society|ltd|plc|inc|department|agency|county)(?![\\p{L}\\d])");

    private static final String FORM = "(?:e\\.? ?V\\.|g?GmbH(?: & Co\\. KG)?|AG|SE|KG|eG|plc|PLC|Ltd\\.?|Inc\\.?|LLC)";

    private static final Pattern CORPORATE = Pattern.compile("\\p{Lu}[^.:!?]{2,60} " + FORM);

    /** A company with which the first sentence of its press release begins. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:(?:Die|Der|The) )?(?<name>\\p{Lu}[\\p{L}\\d&.'’-]*(?: (?:\\p{Lu}[\\p{L}\\d&.'’-]*|&|und|für|of|the)){0,4} "
                    + FORM + ")(?=[\\s,])");

    /** "P R E S S E M I T T E I L U N G". */
    private static final Pattern SPACED = Pattern.compile("^(?:\\p{Lu} ){5,30}\\p{Lu}(?= |$)");

    /** Between the parts of a letterhead on one line. */
    private static final Pattern BETWEEN = Pattern.compile("\\s[|·•–*]\\s");

    /** The letterhead above a text, up to the last line with an address or a number. */
    public static Letterhead of(List<String> text) {
        List<String> top = text.stream()
                .limit(MOST)
                .takeWhile(line -> !Sentences.isBody(line))
                .toList();
        int size = 0;
        int contacts = 0;
        for (int i = 0; i < top.size(); i++) {
            String line = top.get(i);
            if (isOfSender(line) || i == 1 && isReleaseOf(top.getFirst(), line)) {
                size = i + 1;
                contacts++;
            }
        }
        String name = size == 0 ? "" : nameIn(top.getFirst());
        return isName(name) && contacts * 2 >= size
                ? new Letterhead(isPerson(name) ? null : name, size)
                : new Letterhead(null, 0);
    }

    /**
     * The sender, unless a byline names them: freelancers have letterheads too.
     *
     * @param below the lines among which the byline is
     */
    public @Nullable String source(Stream<String> below) {
        String name = sender;
        return name == null || below.anyMatch(line -> line.contains(name) && BylineText.is(line)) ? null : name;
    }

    /** The organisation on a line that names its press office too: "TU Testau - Pressestelle"; null on any other line. */
    public static @Nullable String senderOf(String line) {
        List<String> parts = line.length() > LONGEST_NAME
                ? List.of()
                : BETWEEN_PARTS.splitAsStream(line).toList();
        if (parts.size() > 1
                && parts.stream().anyMatch(part -> PRESS.matcher(part).matches())) {
            return parts.stream()
                    .filter(part -> isName(part) && !isPerson(part))
                    .findFirst()
                    .orElse(null);
        }
        Matcher of = OFFICE_OF.matcher(parts.size() == 1 ? line : "");
        if (of.matches()) {
            for (String place : List.of("of", "by", "name")) {
                String name = of.group(place);
                if (name != null) {
                    return isPerson(name) ? null : name;
                }
            }
        }
        return null;
    }

    private static boolean isReleaseOf(String name, String line) {
        return isRelease(line) && (isOrganisation(name) || isShortName(name));
    }

    /** Whether a line says by its place above or beside the word for press releases that it is the sender's name. */
    public static boolean isShortName(String line) {
        return line.split(" ").length <= MOST_WORDS && !Sentences.isEnded(line);
    }

    /** A line whose first word may have blanks between its letters, without these. */
    public static String joined(String line) {
        return SPACED.matcher(line).replaceFirst(word -> word.group().replace(" ", ""));
    }

    /** Whether a line says nothing but that a press release follows, perhaps with its number. */
    public static boolean isRelease(String line) {
        return RELEASE.matcher(line).matches();
    }

    /** Whether a line says nothing but that a text may be published: "For immediate release". */
    public static boolean isClearance(String line) {
        return CLEARANCE.matcher(line).matches();
    }

    /** Whether a line has a word of the names of organisations that send press releases. */
    public static boolean isOrganisation(String line) {
        return ORGANISATION.matcher(line).find();
    }

    /** Whether a line is a name that ends with the form of a company or a club: "Hafen AG". */
    public static boolean isCorporate(String line) {
        return line.length() <= LONGEST_NAME && CORPORATE.matcher(line).matches();
    }

    /** The company with which a sentence begins; null if none does. */
    public static @Nullable String subjectOf(String sentence) {
        Matcher subject = SUBJECT.matcher(sentence);
        return subject.lookingAt() ? subject.group("name") : null;
    }

    /** The name in the first line, which may be all of the letterhead. */
    private static String nameIn(String line) {
        String[] parts = BETWEEN.split(line, 3);
        return parts.length > 2 && ContactLines.is(line) ? parts[0] : line;
    }

    /** The organisation before an address: "Hafen AG · Kai 4 · 25999 Testau"; null if there is none. */
    public static @Nullable String organisationBefore(String line) {
        String[] parts = BETWEEN.split(line, 2);
        return parts.length > 1 && (isCorporate(parts[0]) || isOrganisation(parts[0])) ? parts[0] : null;
    }

    /** Whether a line may be the name of a sender: no address, and no word for press releases. */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && !isOfSender(name) && !isRelease(name);
    }

    private static boolean isOfSender(String line) {
        return ContactLines.is(line) || OFFICE.matcher(line).matches();
    }

    /** Whether a name begins with the first name of a person. */
    public static boolean isPerson(String name) {
        String[] words = name.split("\\s+");
        return words.length > 1 && words.length < 5 && NameLists.isFirstName(words[0]);
    }
}
