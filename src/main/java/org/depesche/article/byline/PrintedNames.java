package org.depesche.article.byline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.NameLists;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a byline as printed: "Von Dr. Anna Muster, Hamburg, und Jan Muster (dpa)".
 *
 * @param people the names of the authors, without titles
 * @param agency the news agency as it is written there; null if the line names none
 * @param paper the newspaper that it names; null if it names none
 * @param whole whether every part is understood, so that the line is nothing but a byline
 */
public record PrintedNames(
        List<String> people,
        @Nullable String agency,
        @Nullable String paper,
        boolean whole) {

    private static final int LONGEST = 1_000;
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** An address of a mailbox, a page or an account. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\S{1,80}@\\S{1,80}|(?:https?://|www\\.)\\S{1,300}|(?<!\\S)@\\w{1,40}|(?<!\\S)[\\w-]{2,40}\\.(?:de|com|org|net|at|ch|example)(?!\\S)");

    /** Dashes around a line, and the authors that it does not name. */
    private static final Pattern OTHERS = Pattern.compile(
            "^[\\s–—-]{1,9}|[\\s–—-]{1,9}$|,?\\s(?:u\\.\\s?a\\.|et al\\b\\.?|und andere|and others)(?=\\s|[,;)]|$)",
            CASE);

    private static final Pattern BY = Pattern.compile(
            "^(?:von|by|from|durch|por|par|av|af|door)\\s+(?!(?:der|den|dem) \\p{Lu}\\p{L}+$)(?!und zu\\b)", CASE);

    /** "Jane Doe in New York", "Jan Muster für den Küstenboten", "Lisa Beispiel über den Hafen". */
    private static final Pattern PLACED = Pattern.compile(
            "\\s(?:in|IN|aus|AUS|from|FROM|for|FOR|für|FÜR|at|AT|bei|im|am|of|über|ÜBER|about|reports?|berichte[nt]?)(?:\\s.*)?$");

    /** Before the name of someone who was asked. */
    private static final Pattern CONVERSATION = Pattern.compile("\\b(?:Gespräch|Interview|conversation)$");

    private static final Pattern ABBREVIATED = Pattern.compile("\\b\\p{Lu}\\p{L}{0,2}\\.$");
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{Ll}{1,4}|\\p{Ll}{1,3}\\.");
    private static final Pattern SENDER = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,5}");
    private static final Set<String> PARTIES =
            Set.of("CDU", "CSU", "SPD", "FDP", "BSW", "ÖVP", "SPÖ", "FPÖ", "SVP", "EU", "UN", "NATO", "USA", "UK");

    private static final Set<String> CONNECTING = Set.of(
            "in", "für", "of", "to", "at", "am", "im", "von", "vom", "zum", "zur", "for", "and", "und", "aus", "bei");
    private static final int MOST_WORDS = 7;

    public PrintedNames {
        people = List.copyOf(people);
    }

    /** Whether a line may name an agency: a quick look, for the lines of long texts. */
    public static boolean mayNameAgency(String line) {
        return Agencies.mayBeIn(line);
    }

    /** Whether several words are the name of a newspaper: "Testauer Bote". */
    public static boolean isPaper(String name) {
        return Offices.isPaper(name);
    }

    /** Reads a line, unless it is longer than any byline. */
    public static PrintedNames of(String line) {
        String text = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        Reading reading = new Reading();
        String plain = OTHERS.matcher(
                        ADDRESS.matcher(text.replace('\u00A0', ' ')).replaceAll(" "))
                .replaceAll("");
        for (String group : WorkLabel.withoutPictures(plain).split(";")) {
            reading.read(group.strip().replaceAll("\\s+", " "));
        }
        return new PrintedNames(List.copyOf(reading.people), reading.agency, reading.paper, reading.whole);
    }

    /** The names that were found so far. */
    private static final class Reading {

        private final Set<String> people = new LinkedHashSet<>();
        private @Nullable String agency;
        private @Nullable String paper;
        private boolean whole = true;

        /** The last person of this group, to whom "(Fotos)" may belong. */
        private @Nullable String last;
        /** A first name whose family name may follow. */
        private @Nullable String first;
        /** Whether names belong to the pictures or to another work. */
        private boolean otherWork;
        /** Whether the part before was no person, which "und" may continue: "Institut für Handel und Seefahrt". */
        private boolean office;

        void read(String group) {
            List<BylinePart> parts = BylinePart.of(group);
            otherWork = false;
            office = false;
            last = null;
            if (parts.size() == 2 && isInverted(parts.get(0), parts.get(1))) {
                people.add(parts.get(1).text() + " " + parts.get(0).text());
                return;
            }
            parts.forEach(this::part);
            settleFirst();
        }

        /** Whether the author is in brackets behind the short name of a station: "MDR (Jana Muster)". */
        private boolean isBehindStation(String text) {
            return people.isEmpty()
                    && PersonName.isFirst(text.split(" ", 2)[0])
                    && text.equals(PersonName.in(text, false));
        }

        /** "Muster, Lisa". */
        private static boolean isInverted(BylinePart family, BylinePart given) {
            return !given.joined()
                    && !given.bracketed()
                    && !given.slashed()
                    && family.text().matches("\\p{Lu}\\p{Ll}[\\p{L}-]+")
                    && PersonName.isFirst(given.text())
                    && !PersonName.isFirst(family.text())
                    && !Agencies.is(family.text());
        }

        private void part(BylinePart part) {
            String text = withoutLabel(part);
            text = BY.matcher(text).replaceFirst("");
            text = ABBREVIATED.matcher(text).find() ? text : text.replaceFirst("[.:]$", "");
            if (text.isEmpty() || Offices.isDegree(text)) {
                return;
            }
            String signed = Agencies.is(text) ? text : withoutFunction(text);
            if (Agencies.is(signed)) {
                agency(signed);
            } else if (part.bracketed() && isBehindStation(text)) {
                people.add(text);
            } else if (part.bracketed()) {
                // a place, a party or initials beside a name
                whole &= text.length() <= 20;
            } else if (!otherWork) {
                named(text, part);
            }
        }

        private String withoutLabel(BylinePart part) {
            WorkLabel label = WorkLabel.of(part.text());
            switch (label.work()) {
                case NONE -> {}
                case UNKNOWN -> {
                    otherWork = false;
                    whole = false;
                }
                case WRITING, OTHER -> {
                    boolean other = label.work() == WorkLabel.Work.OTHER;
                    if (part.bracketed() && other && last != null) {
                        people.remove(last);
                    } else if (!part.bracketed()) {
                        otherWork = other;
                    }
                    office = false;
                }
            }
            return label.rest();
        }

        private void named(String text, BylinePart part) {
            String person = PLACED.matcher(text).replaceFirst("");
            String ending = Agencies.endOf(withoutFunction(person));
            if (ending != null) {
                agency(ending);
                person = person.substring(0, person.lastIndexOf(ending)).strip();
            }
            boolean certain = !office && (last == null || part.joined() || part.slashed());
            String name = PersonName.in(person, certain);
            if (name != null) {
                add(name, part.joined());
            } else if (ending == null) {
                other(text, part);
            }
            otherWork |= CONVERSATION.matcher(text).find();
        }

        private static String withoutFunction(String text) {
            int blank = text.lastIndexOf(' ');
            return blank > 0 && Offices.isFunction(text.substring(blank + 1)) ? text.substring(0, blank) : text;
        }

        private void add(String name, boolean joined) {
            if (first != null && joined) {
                people.add(first + name.substring(name.indexOf(' ')));
                first = null;
            }
            settleFirst();
            people.add(name);
            last = name;
            office = false;
        }

        private void other(String text, BylinePart part) {
            settleFirst();
            if (PersonName.isFirst(text) && !office) {
                first = text;
                return;
            }
            boolean sender = part.slashed() && SENDER.matcher(text).matches() && !PARTIES.contains(text);
            if (sender) {
                agency(text);
            }
            paper = paper == null && Offices.isPaper(text) ? text : paper;
            office = true;
            whole &= sender || isKnown(text);
        }

        /** Whether a part is a function, a desk, an outlet, initials or a place. */
        private static boolean isKnown(String text) {
            List<String> words = List.of(text.split(" "));
            boolean office = words.size() <= MOST_WORDS
                    && words.stream().anyMatch(Offices::isOffice)
                    && words.stream()
                            .allMatch(word -> Character.isUpperCase(word.charAt(0))
                                    || Offices.isOffice(word)
                                    || Offices.isBesideFunction(word)
                                    || CONNECTING.contains(word));
            return office
                    || SHORT_NAME.matcher(text).matches()
                    || NameLists.isPlace(text)
                    || NameLists.isPlace(PLACED.matcher(text).replaceFirst(""));
        }

        /** A first name alone is an author only if nobody else is. */
        private void settleFirst() {
            if (first != null && people.isEmpty()) {
                people.add(first);
            }
            first = null;
        }

        private void agency(String name) {
            agency = agency == null ? name : agency;
            office = false;
        }
    }
}
