package org.depesche.format;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.tagging.NameLists;
import org.jspecify.annotations.Nullable;

/**
 * A dateline at the beginning of a paragraph. Pages print the dateline themselves, and the tagger reads the first
 * sentence alone.
 *
 * @param length the number of characters before the first sentence
 * @param agency that the dateline names; null if it names none
 */
public record DatelineText(
        Dateline dateline, int length, @Nullable String agency) {

    private static final int LONGEST = 200;

    private static final String WORD = "[\\p{Lu}][\\p{L}.'’]*";
    private static final String LETTERS = "[\\p{Lu}][\\p{L}'’]+";
    private static final String LINK =
            "[ /-](?:(?:am|an|auf|bei|der|im|in|ob|vor|de|del|des|di|do|du|el|en|la|le|les|los|of|on|sur|sous|upon)[ /-]){0,2}";

    private static final String PLACE = WORD + "(?:" + LINK + WORD + "){0,4}";

    private static final String DAY =
            "(?:\\d{1,2}\\.\\s?\\p{L}{3,9}\\.?(?:\\s\\d{4})?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?"
                    + "|\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?|\\d{1,2}\\s\\p{L}{3,9}\\.?(?:\\s\\d{4})?)";

    private static final String NAME = "(?<agency>\\p{L}[\\p{L}\\d ./-]{1,30})";
    private static final String AGENCY =
            "\\s?\\((?!(?:CDU|CSU|SPD|FDP|AfD|BSW|Grüne|Linke|ÖVP|SPÖ|FPÖ|SVP)\\b)" + NAME + "\\)";

    private static final String SENTENCE = "(?=[\"„“‚'»«(]*[\\p{Lu}\\d])";
    private static final String TEXT = "(?:\\s+" + SENTENCE + "|\\s*$)";

    private static final Pattern FORM = Pattern.compile("^(?<place>" + PLACE
            + "(?:\\s?\\((?:Oder|Main|Saale|Spree)\\))?)(?:,\\s\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+)?)?(?:,\\s(?<date>"
            + DAY
            + "))?(?:" + AGENCY
            + "|\\s/(?:PR ?Newswire|\\p{Lu}\\p{Ll}{2,}\\p{L}{2,16})(?:-[\\w -]{1,20})?/)?(?<dash>\\.?\\s?[–—]|\\s[-_]|\\.-{1,2}|\\s?--)(?:"
            + TEXT + "|(?<=—)" + SENTENCE + ")");

    /** A place with a full stop, as regional papers print it: "KIEL. Der Rat", "Kiel (dpa). Der Rat". */
    private static final Pattern STOPPED = Pattern.compile("^(?<place>" + LETTERS + "(?:" + LINK + LETTERS
            + "){0,2})(?:,\\s(?:den\\s)?(?<date>\\d{1,2}\\.\\s?(?:\\d{1,2}\\.\\s?|\\p{L}{3,9}\\s)\\d{4}))?(?:" + AGENCY
            + ")?\\.\\s+" + SENTENCE);

    /** A place that bold letters at the beginning of a text set apart: "Neustadt.", "Neustadt/Region (dpa) –". */
    private static final Pattern SET_APART = Pattern.compile(
            "^(?<place>" + LETTERS + "(?:" + LINK + LETTERS + "){0,3})(?:" + AGENCY + ")?\\s?(?:[.–—-]|--)$");

    /** A place in capitals before the first word of a sentence: "WESTERLOH Der Kreistag". */
    private static final Pattern SHOUTED = Pattern.compile(
            "^(?<place>\\p{Lu}{4,}(?:[ /-]\\p{Lu}{3,}){0,2})\\s+(?="
                    + "(?:Der|Die|Das|Ein|Eine|Im|In|Am|An|Auf|Mit|Nach|Bei|Seit|Für|Zum|Zur|Rund|Mehr|Wer|Wie|Wegen|Trotz|The|A|An|After|More)\\s)");

    /** The ways in which single agencies sign, none of which is anything else. */
    private static final List<Pattern> SIGNED = List.of(
            // "(ANSA) - ROMA, 6 MAG - "
            Pattern.compile(
                    "^\\(" + NAME + "\\)\\s?[-–—]\\s(?<place>" + PLACE + "),\\s(?<date>" + DAY + ")\\s?[-–—]" + TEXT),
            // "NEW YORK & LONDON--(BUSINESS WIRE)--"
            Pattern.compile(
                    "^(?<place>" + PLACE + "(?:\\s&\\s" + PLACE + ")?)(?:,\\s\\p{Lu}[\\p{L}. ]{1,24}?)?(?:,\\s(?<date>"
                            + DAY + "))?\\s?--\\s?\\(" + NAME + "\\)\\s?(?:--|[–—])\\s*"),
            // "MOSCOW, May 3. /TASS/. ", "København /ritzau/: "
            Pattern.compile("^(?<place>" + PLACE + ")(?:,\\s(?<date>" + DAY
                    + "))?\\.?\\s?/(?<agency>\\p{L}[\\p{L} -]{1,19})/(?:\\s?[.:])?(?:\\s?[-–—]{1,2})?" + TEXT),
            // "TAMURA, Japan, Dec. 9 Kyodo - "
            Pattern.compile("^(?<place>\\p{Lu}[\\p{Lu}.'’ /-]{2,40})(?:,\\s\\p{Lu}[\\p{L}. ]{1,24}?)?,\\s(?<date>" + DAY
                    + ")\\s(?<agency>\\p{Lu}\\p{L}{1,14})\\s?[-–—]" + TEXT),
            // "BRUSSEL 29/01 (BELGA) - "
            Pattern.compile("^(?<place>" + PLACE + ")\\s(?<date>\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)" + AGENCY + "\\s?[-–—]"
                    + TEXT));

    /** A day alone: "January 21", "4/4/2018", "20240311T103600+0000". */
    private static final Pattern NO_MORE = Pattern.compile(DAY + "\\.?|[\\d/.:+TZ -]+");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d$");

    /** The initials of an author: "Bokel (gh)." */
    private static final Pattern INITIALS = Pattern.compile("\\p{Ll}{2,3}");

    /** A dash further on in the sentence: the first one opens a parenthesis. */
    private static final Pattern SECOND_DASH = Pattern.compile("^[^.!?]{1,80}\\s[–—-]\\s");

    /** The dateline at the beginning of a paragraph; null if there is none. */
    public static @Nullable DatelineText startOf(String paragraph) {
        return startOf(paragraph, "");
    }

    /**
     * The dateline at the beginning of a paragraph; null if there is none.
     *
     * @param text in which a place that no list knows may be named again: "bei Bispel"
     */
    static @Nullable DatelineText startOf(String paragraph, String text) {
        // of the same length, so that places stay
        String start =
                paragraph.substring(0, Math.min(LONGEST, paragraph.length())).replace('\u00A0', ' ');
        Matcher dashed = FORM.matcher(start);
        if (dashed.find()) {
            boolean stated = dashed.group("date") != null || dashed.group("agency") != null;
            return stated || isDashed(dashed, start, text) ? found(dashed, dashed.group("date")) : null;
        }
        for (Pattern form : SIGNED) {
            Matcher signed = form.matcher(start);
            if (signed.find()) {
                return found(signed, signed.group("date"));
            }
        }
        Matcher shouted = SHOUTED.matcher(start);
        if (shouted.find()) {
            DatelinePlace place = new DatelinePlace(shouted.group("place"));
            if (place.isInCapitals() && place.isNoOtherWord()) {
                return new DatelineText(new Dateline(place.name(), null, place.printed()), shouted.end(), null);
            }
        }
        Matcher stopped = STOPPED.matcher(start);
        boolean told = stopped.find()
                && (stopped.group("date") != null
                        || isStopped(stopped.group("place"), stopped.group("agency"))
                        || stopped.group("agency") == null
                                && new DatelinePlace(stopped.group("place")).isNamedIn(text));
        return told ? found(stopped, stopped.group("date")) : null;
    }

    /** The day in the dateline with its year; null if it has none. */
    @Nullable
    String day() {
        String date = dateline.date();
        return date != null && YEAR.matcher(date).find() ? date : null;
    }

    /** Whether the words before a dash are a place. */
    private static boolean isDashed(Matcher dashed, String start, String text) {
        DatelinePlace place = new DatelinePlace(dashed.group("place"));
        return place.isInCapitals()
                || (place.isKnown() || place.isNamedIn(text))
                        && dashed.group("dash").indexOf('_') < 0
                        && !SECOND_DASH.matcher(start.substring(dashed.end())).find();
    }

    /** The dateline in bold letters with which a text begins; null if they are none. A list need not know the place. */
    public static @Nullable Dateline ofBold(String letters) {
        Matcher form = SET_APART.matcher(letters.substring(0, Math.min(LONGEST, letters.length())));
        if (!form.matches()) {
            return null;
        }
        DatelinePlace place = new DatelinePlace(form.group("place"));
        String name = place.name();
        boolean named = new DatelinePlace(name).isKnown() || form.group("agency") != null || place.mayBeNew();
        return named ? new Dateline(name, null, letters) : null;
    }

    /** Whether a stated dateline is nothing but a day. */
    static boolean isDay(String stated) {
        return NO_MORE.matcher(stated).matches();
    }

    /** Whether words before a full stop are a dateline; "Frankfurt (Oder)." may end a sentence. */
    private static boolean isStopped(String words, @Nullable String agency) {
        if (agency != null) {
            return Byline.parse(agency).agency() != null
                    || INITIALS.matcher(agency).matches()
                            && new DatelinePlace(words).ownWords().noneMatch(NameLists::isEveryday);
        }
        DatelinePlace place = new DatelinePlace(words);
        return place.isKnown() || place.isInCapitals() && place.isNoOtherWord();
    }

    private static DatelineText found(Matcher form, @Nullable String date) {
        String agency = form.group("agency");
        String place = new DatelinePlace(form.group("place")).name();
        Dateline dateline = new Dateline(place, date, form.group().strip());
        return new DatelineText(dateline, form.end(), agency);
    }
}
