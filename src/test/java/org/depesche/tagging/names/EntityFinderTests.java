package org.depesche.tagging.names;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.depesche.tagging.Budget;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.TaggableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTests {

    private static final EntityFinder finder = new EntityFinder();

    private static final String GERMAN_ARTICLE = """
            Macron reist zum dritten Mal nach Indien - doch Paris erwartet diesmal mehr als schöne Bilder.

            Am Flughafen von Neu-Delhi wartete Narendra Modi persönlich auf den Gast. Indiens Regierungschef umarmte den \
            französischen Präsidenten Emmanuel Macron gleich zweimal. Für Frankreich ist Indien längst der wichtigste \
            Kunde seiner Rüstungsindustrie.

            "Modi braucht Macron, und Macron braucht Modi", sagt Sabine Ahlhorn vom Institut für Weltwirtschaft in Kiel. \
            Ahlhorn verweist auf Russlands Rolle: Moskau liefert weniger, seit der Krieg in der Ukraine begann. \
            Frankreichs Hersteller Dassault könne davon profitieren, so Ahlhorn.

            Nach Angaben der Nachrichtenagentur Reuters reist Macron am Freitag nach Jaipur weiter.
            """;

    private static final String ENGLISH_ARTICLE = """
            Port strike in Hamburg ends after nine days

            Dock workers in Hamburg returned to work on Monday, said Claudia Brenner, a spokeswoman for the union Verdi. \
            Brenner called the deal with Germany's largest port a success.

            Chancellor Angela Merkel thanked both sides in Berlin. Merkel's government had feared for trade with China \
            and the United States. "The U.S. is our biggest customer," Merkel said.
            """;

    private static List<Mention.EntityMention> find(String text, Locale language) {
        return finder.find(TaggableText.of(text, language, LocalDate.of(2024, 5, 16)), Budget.unlimited());
    }

    /** Names to show of one kind, with the different words that the text has for each. */
    private static Map<String, Set<String>> names(String text, Locale language, EntityKind kind) {
        return find(text, language).stream()
                .filter(mention -> mention.entity().kind() == kind)
                .collect(groupingBy(
                        mention -> mention.entity().name(),
                        TreeMap::new,
                        mapping(Mention.EntityMention::surface, toCollection(TreeSet::new))));
    }

    @Test
    void putsThePeopleOfAGermanArticleTogether() {
        assertThat(names(GERMAN_ARTICLE, Locale.GERMAN, EntityKind.PERSON))
                .isEqualTo(Map.of(
                        "Emmanuel Macron", Set.of("Emmanuel Macron", "Macron"),
                        "Narendra Modi", Set.of("Narendra Modi", "Modi"),
                        "Sabine Ahlhorn", Set.of("Sabine Ahlhorn", "Ahlhorn")));
    }

    @Test
    void findsThePlacesOfAGermanArticle() {
        assertThat(names(GERMAN_ARTICLE, Locale.GERMAN, EntityKind.PLACE))
                .isEqualTo(Map.of(
                        "Indien", Set.of("Indien", "Indiens"),
                        "Paris", Set.of("Paris"),
                        "Neu-Delhi", Set.of("Neu-Delhi"),
                        "Frankreich", Set.of("Frankreich", "Frankreichs"),
                        "Kiel", Set.of("Kiel"),
                        "Russland", Set.of("Russlands"),
                        "Moskau", Set.of("Moskau"),
                        "Ukraine", Set.of("Ukraine"),
                        "Jaipur", Set.of("Jaipur")));
    }

    @Test
    void findsTheOrganisationsOfAGermanArticle() {
        assertThat(names(GERMAN_ARTICLE, Locale.GERMAN, EntityKind.ORGANISATION).keySet())
                .containsExactlyInAnyOrder("Institut für Weltwirtschaft", "Dassault", "Reuters");
    }

    @Test
    void readsAnEnglishArticle() {
        assertThat(names(ENGLISH_ARTICLE, Locale.ENGLISH, EntityKind.PERSON))
                .isEqualTo(Map.of(
                        "Angela Merkel", Set.of("Angela Merkel", "Merkel"),
                        "Claudia Brenner", Set.of("Claudia Brenner", "Brenner")));
        assertThat(names(ENGLISH_ARTICLE, Locale.ENGLISH, EntityKind.PLACE))
                .isEqualTo(Map.of(
                        "Hamburg", Set.of("Hamburg"),
                        "Germany", Set.of("Germany"),
                        "Berlin", Set.of("Berlin"),
                        "China", Set.of("China"),
                        "United States", Set.of("United States", "U.S.")));
    }

    @Test
    void spansCoverTheWords() {
        String text = "🙂 Grüße aus Köln.\n\nDort wartet Angela Merkel 🙂 auf Xi Jinping.";
        assertThat(find(text, Locale.GERMAN))
                .extracting(mention -> mention.span().of(text))
                .containsExactly("Köln", "Angela Merkel", "Xi Jinping");
    }

    @ParameterizedTest
    @CsvSource({
        "Peking, Beijing",
        "Kiew, Kyiv",
        "Köln, Cologne",
        "Moskau, Moscow",
        "USA, United States",
        "Russland, Russia",
        "Warschau, Warsaw",
        "Bayern, Bavaria",
    })
    void bothLanguagesHaveOneKeyForAPlace(String german, String english) {
        String germanKey =
                keyOf("Der Minister reiste am Montag nach " + german + " und blieb in " + german + ".", Locale.GERMAN);
        String englishKey = keyOf(
                "The minister travelled to " + english + " on Monday and stayed in " + english + ".", Locale.ENGLISH);
        assertThat(germanKey).isEqualTo(englishKey);
    }

    private static String keyOf(String text, Locale language) {
        Set<String> keys = find(text, language).stream()
                .map(mention -> mention.entity().key())
                .collect(toCollection(TreeSet::new));
        assertThat(keys).hasSize(1);
        return keys.iterator().next();
    }

    @Test
    void transliterationsHaveOneKeyForAPerson() {
        assertThat(keyOf("Am Abend sprach Wladimir Schukow mit der Presse.", Locale.GERMAN))
                .isEqualTo(keyOf("Vladimir Shukov spoke to the press in the evening.", Locale.ENGLISH));
    }

    @Test
    void aLoneSurnameIsTrustedLess() {
        assertThat(find("Am Montag sprach Merkel mit der Presse.", Locale.GERMAN))
                .singleElement()
                .satisfies(mention -> assertThat(mention.confidence()).isLessThan(.7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Verkehrsökonom Tomasz Wieland warnt vor Staus.                       | PERSON       | Tomasz Wieland
            Zuvor hatte Außenminister Antony Blinken mit den Vermittlern geredet.| PERSON       | Antony Blinken
            Am Sonntag starb Papst Johannes Paul II. in seiner Wohnung.          | PERSON       | Johannes Paul II.
            Das meldete die chinesische Nachrichtenagentur Xinhua am Dienstag.   | ORGANISATION | Xinhua
            Gegen den 1. FSV Mainz 05 reichte es nicht.                          | ORGANISATION | 1. FSV Mainz 05
            Die Ratingagentur Moody's senkte den Ausblick.                       | ORGANISATION | Moody's
            Der Chef der Deutschen Bank kündigte Stellenabbau an.                | ORGANISATION | Deutsche Bank
            Die Reise führte ihn auch nach Neu-Delhi.                            | PLACE        | Neu-Delhi
            Unruhig blieb es im Gazastreifen, teilte das Militär mit.            | PLACE        | Gazastreifen
            Die Ausstellung ist noch in Den Haag zu sehen.                       | PLACE        | Den Haag
            Juli Zeh liest am Abend aus ihrem Roman.                             | PERSON       | Juli Zeh
            Im August Merkel zu treffen war schwer.                              | PERSON       | Merkel
            """)
    void findsOneNameInASentence(String sentence, EntityKind kind, String name) {
        assertThat(find(sentence, Locale.GERMAN))
                .extracting(
                        mention -> mention.entity().kind(),
                        mention -> mention.entity().name())
                .containsExactly(tuple(kind, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die russische Regierung und die Russen schweigen.",
                "Am Donnerstag kamen viele Menschen zum Essen in die Bergen.",
                "Das Batteriewerk beantragt Hartz IV.",
            })
    void adjectivesPeoplesAndNounsAreNoNames(String sentence) {
        assertThat(find(sentence, Locale.GERMAN)).isEmpty();
    }

    @Test
    void findsNothingInAnotherLanguage() {
        assertThat(find("Le président Emmanuel Macron est à Paris.", Locale.FRENCH))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "\u0000\u0001\uFFFF",
                "\uD83D",
                "🙂🙂🙂",
                "....!?",
                "-",
                "'s",
                "\u00AD",
                "(((((",
                "A",
                "1. FC",
                "\u202E\u200F"
            })
    void survivesOddText(String text) {
        assertThat(find(text, Locale.GERMAN)).isNotNull();
        assertThat(find(text, Locale.ENGLISH)).isNotNull();
    }

    @Test
    void survivesLongTextWithoutBlanks() {
        for (String piece :
                List.of("x", "Putin", "Ä", "🙂", "-", ".", "1", "http://a.", "&", "A-", "'", "é", "\u0000")) {
            String text = piece.repeat(20_000 / piece.length());
            assertThat(find(text, Locale.GERMAN)).isNotNull();
            assertThat(find(text, Locale.ENGLISH)).isNotNull();
        }
        assertThat(find("MERKEL TRIFFT PUTIN IN PEKING ".repeat(300), Locale.GERMAN))
                .isNotNull();
    }

    @Test
    void aTownAmongPlacesIsNoPerson() {
        assertThat(names("Die meisten Reisenden flogen nach London, Wien und Palma.", Locale.GERMAN, EntityKind.PLACE))
                .containsKeys("London", "Wien", "Palma");
    }

    @Test
    void whatLiesSomewhereInTheArticleIsAPlaceInItsHeadlineToo() {
        String text = """
                Altenbrück beschließt Haushalt mit 612 Millionen Euro

                In Altenbrück freut man sich.
                """;
        assertThat(names(text, Locale.GERMAN, EntityKind.PERSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Der Zug hält am Frankfurter Hauptbahnhof, Frankfurter Hauptbahnhof",
        "Sie badeten im Tegeler See, Tegeler See",
        "Die Flugzeuge werden im englischen Hatfield gebaut., Hatfield",
    })
    void whatIsCalledAfterATownOrLiesInACountryIsAPlace(String sentence, String name) {
        assertThat(names(sentence, Locale.GERMAN, EntityKind.PLACE)).containsKey(name);
    }

    @Test
    void twoPeopleNextToEachOtherAreTwo() {
        String text = "Wladimir Putin reiste nach Peking. Dort traf Putin Xi Jinping. Xi lobte Präsident Putin.";
        assertThat(names(text, Locale.GERMAN, EntityKind.PERSON))
                .isEqualTo(Map.of(
                        "Wladimir Putin", Set.of("Putin", "Wladimir Putin"), "Xi Jinping", Set.of("Xi", "Xi Jinping")));
    }

    @Test
    void aWomanIsNotTheManWhoHasTheSameSurname() {
        assertThat(names("Peter Müller kam nach Rostock. Frau Müller lachte.", Locale.GERMAN, EntityKind.PERSON))
                .containsOnlyKeys("Peter Müller", "Müller");
        assertThat(names(
                        "John Baker came to Boston. Mrs Baker laughed, Mr Baker did not.",
                        Locale.ENGLISH,
                        EntityKind.PERSON))
                .containsOnlyKeys("John Baker", "Baker");
    }

    @Test
    void whoHasATitleIsNoOrganisation() {
        String german = "Der Verkehrsökonom Tomasz Wieland vom Ostsee-Institut nannte die Zahlen \"solide\".";
        String english =
                "Shares fell, analyst Claire Dupont of Deutsche Bank said. Tesla CEO Elon Musk bought Twitter.";

        assertThat(names(german, Locale.GERMAN, EntityKind.PERSON)).containsOnlyKeys("Tomasz Wieland");
        assertThat(names(english, Locale.ENGLISH, EntityKind.PERSON)).containsOnlyKeys("Claire Dupont", "Elon Musk");
        assertThat(names(english, Locale.ENGLISH, EntityKind.ORGANISATION)).containsKey("Deutsche Bank");
    }

    @Test
    void aClubAndItsLettersAreOne() {
        String german = "Der FC Altenbrück verlor am Samstag. Der FCA bleibt Letzter, sagte ein Sprecher des FCA.";

        assertThat(names(german, Locale.GERMAN, EntityKind.ORGANISATION))
                .isEqualTo(Map.of("FC Altenbrück", Set.of("FC Altenbrück", "FCA")));
    }
}
