package org.depesche.soak;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article as it must stand in the archive at the end. Its text follows from its number: a figure that no other has, a
 * place, people, and enough chance words to be no copy of another.
 *
 * @param sourceId null where it is known by its text alone
 * @param versions the highest that is handed in
 */
record Story(int number, String source, @Nullable String sourceId, boolean german, boolean withheld, int versions) {

    static final String DAY = "2024-05-16";

    private static final List<String> PLACES = List.of("Hamburg", "Bremen", "Rostock", "Kiel", "Lübeck");
    private static final List<String> PEOPLE = List.of(
            "Jonas Feldkamp", "Marta Ahlers", "Henning Brodersen", "Ulrike Tamm", "Peter Sievers", "Anna Lindqvist");
    private static final List<String> NOUNS = List.of("""
            Vertrag Beschluss Bericht Plan Vorschlag Streit Umbau Ausbau Zeitplan Haushalt Antrag Rückgang Anstieg
            Entwurf Auftrag Fahrplan Neubau Versuch Termin Einspruch Kompromiss Wechsel Verlust Gewinn Abschluss""".split("\\s+"));
    private static final List<String> ADJECTIVES = List.of("""
            neue alte lange kurze teure günstige späte frühe geplante strittige offene letzte erste wichtige kleine
            große stille laute klare vage harte""".split("\\s+"));
    private static final List<String> VERBS = List.of("""
            freut überrascht beschäftigt ärgert entlastet belastet bremst beflügelt teilt eint bewegt verwundert
            ermutigt verunsichert""".split("\\s+"));
    private static final List<String> WHOM = List.of("""
            Reeder Hafenarbeiter Anwohner Händler Fischer Lotsen Werften Spediteure Behörden Gewerkschaften Pendler
            Urlauber Schulen Vereine""".split("\\s+"));

    private static final List<String> ENGLISH_NOUNS = List.of("""
            contract report plan proposal dispute schedule budget request decline increase draft order timetable
            building attempt appeal compromise change loss profit""".split("\\s+"));
    private static final List<String> ENGLISH_ADJECTIVES = List.of("""
            new old long short costly cheap late early planned disputed open last first important small large quiet
            clear vague""".split("\\s+"));
    private static final List<String> ENGLISH_VERBS = List.of("""
            pleases surprises occupies annoys relieves burdens slows divides unites moves encourages unsettles""".split("\\s+"));
    private static final List<String> ENGLISH_WHOM = List.of("""
            shipowners dockers residents traders fishermen pilots shipyards hauliers authorities unions commuters
            tourists schools clubs""".split("\\s+"));

    String headline() {
        return german
                ? "Hafenbericht " + token() + " aus " + place()
                : "Harbour report " + token() + " from " + place();
    }

    /** By which its article is found in the database. */
    String token() {
        return "S%06d".formatted(number);
    }

    String place() {
        return PLACES.get(number % PLACES.size());
    }

    /** The number that is counted in it, and nowhere else. */
    int figure() {
        return 20_000 + number;
    }

    List<String> paragraphs(int version) {
        Random random = new Random(number);
        String counted = german
                ? "Im Hafen von %s wurden im Jahr 2023 insgesamt %d.%03d Container gezählt."
                : "In the port of %s a total of %d,%03d containers were counted in 2023.";
        String said = german ? "Das sagte %s am Donnerstag." : "%s said so on Thursday.";
        String edition = german ? "Dies ist die Fassung %d der Meldung." : "This is version %d of the report.";
        return List.of(
                counted.formatted(place(), figure() / 1000, figure() % 1000) + " " + sentences(random, 2),
                sentences(random, 3) + " " + said.formatted(PEOPLE.get(random.nextInt(PEOPLE.size()))),
                sentences(random, 2) + " " + edition.formatted(version));
    }

    private String sentences(Random random, int count) {
        return String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(n -> german
                                ? "Der %s %s %s die %s aus %s."
                                        .formatted(
                                                one(ADJECTIVES, random),
                                                one(NOUNS, random),
                                                one(VERBS, random),
                                                one(WHOM, random),
                                                one(PLACES, random))
                                : "The %s %s %s the %s of %s."
                                        .formatted(
                                                one(ENGLISH_ADJECTIVES, random),
                                                one(ENGLISH_NOUNS, random),
                                                one(ENGLISH_VERBS, random),
                                                one(ENGLISH_WHOM, random),
                                                one(PLACES, random)))
                        .toList());
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
