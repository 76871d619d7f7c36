package org.depesche.ingest.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.SampleArticle;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Clearance;
import org.depesche.article.Doubt;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Publishing;
import org.depesche.tagging.LanguageDetector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtCheckTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final DoubtCheck check = new DoubtCheck(Clock.system(ZoneId.of("Europe/Berlin")));

    /** @param text paragraphs between bars, the headline first */
    private static ArticleDraft draft(
            String text,
            @Nullable String id,
            @Nullable Published published,
            Pubstatus status,
            @Nullable OffsetDateTime embargo) {
        List<String> parts = Arrays.asList(text.split("[|]"));
        SampleArticle sample = SampleArticle.of(parts.getFirst())
                .version(id, null)
                .published(published)
                .pubstatus(status)
                .embargo(embargo);
        parts.subList(1, parts.size()).forEach(sample::paragraph);
        return sample.draft();
    }

    private static ArticleDraft dated(String text) {
        return draft(text, null, Published.on(TODAY.minusDays(1)), Pubstatus.USABLE, null);
    }

    private Set<Doubt> doubts(ArticleDraft draft) {
        return check.check(draft, true, Publishing.CLEAR).clearance().doubts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Haushalt steht|Sperrfrist: Sonntag, 18 Uhr|Die Stadt hat Geld.# EMBARGO_LINE",
                "Haushalt steht|+++ SPERRFRIST bis 12. Dezember, 18.00 Uhr +++|Die Stadt.# EMBARGO_LINE",
                "Haushalt steht|Die Stadt hat Geld.|Bitte Sperrfrist beachten: morgen um acht.# EMBARGO_LINE",
                "Sperrfrist 4. Mai|Die Stadt hat Geld.# EMBARGO_LINE",
                "Rede des Ministers|Frei für Samstag, 12 Uhr|Der Minister sprach.# EMBARGO_LINE",
                "Rede des Ministers|Frei ab 18 Uhr|Der Minister sprach.# EMBARGO_LINE",
                "Rede des Ministers|Der Text ist nicht vor Montag, 6 Uhr, zu veröffentlichen.# EMBARGO_LINE",
                "Results|EMBARGOED until 7 a.m. on Monday|The port grew.# EMBARGO_LINE",
                "Results|Embargo: 12 May|The port grew.# EMBARGO_LINE",
                "Results|Not for publication before Sunday noon|The port grew.# EMBARGO_LINE",
                "Results|HOLD FOR RELEASE|The port grew.# EMBARGO_LINE",
                "Achtung Redaktionen|Die Meldung vom Vormittag ist falsch.# NOTICE",
                "ACHTUNG, REDAKTIONEN: Neue Zahlen|Es folgt ein Text.# NOTICE",
                "Hafen wächst|An die Redaktionen: bitte beachten.|Der Hafen wächst.# NOTICE",
                "KORREKTUR: Hafen wächst um 4 Prozent|Der Hafen wächst.# NOTICE",
                "Berichtigung|Im Text von gestern stand eine falsche Zahl.# NOTICE",
                "Zurückgezogen: Hafen wächst|Siehe dort.# NOTICE",
                "MANDATORY KILL|Port grows.# NOTICE",
                "KILL|Port grows.# NOTICE",
                "Hafen wächst|Diese Meldung wird hiermit zurückgezogen.# NOTICE",
                "Hafen wächst|Bitte die Meldung nicht mehr verwenden.# NOTICE",
                "EILMELDUNG: Bitte Meldung hfn0123 nicht verwenden|Der Hafen wächst.# NOTICE",
                "Meldung hfn0123 vom Vormittag nicht verwenden!|Der Hafen wächst.# NOTICE",
                "Hafen wächst|KILL KILL KILL hfn0123|Der Hafen wächst.# NOTICE",
                "Port grows|Please do not use the earlier copy.# NOTICE",
                "ATTENTION EDITORS|The earlier report is wrong.# NOTICE",
                "MÃ¼nchen baut|Die Stadt baut.# MOJIBAKE",
                "München baut|â€žWir bauenâ€œ, sagte sie.# MOJIBAKE",
                "M�nchen baut|Die Stadt baut.# MOJIBAKE",
                "M=FCnchen baut|Die Stadt baut.# MOJIBAKE",
                "M&uuml;nchen baut|Die Stadt baut.# MOJIBAKE",
                "M?nchen|Die B?rger f?rchten den L?rm.# MOJIBAKE",
                "Der Markt|Die B¸rger f¸rchten den L‰rm.# MOJIBAKE",
                "<?xml version=\"1.0\"?>|Text.# MARKUP",
                "<newsItem>|Text.# MARKUP",
                "{\"headline\": \"Hafen\"}|Text.# MARKUP",
                "Hafen|<p>Der Hafen wächst.</p><p>Er ist groß.</p># MARKUP",
                "bpa0123 4 pl 123 Hafen|Text.# WIRE",
                "ZCZC|Text.# WIRE",
                "Subject: Hafen|Text.# MAIL",
                "-----Ursprüngliche Nachricht-----|Text.# MAIL",
                "Am 3. Mai 2024 um 12:04 schrieb Lisa Beispiel:|Text.# MAIL",
            })
    void seesWhatIsNotMeantForReaders(String text, Doubt doubt) {
        ArticleDraft judged = check.check(dated(text), true, Publishing.CLEAR);

        assertThat(judged.clearance().doubts()).contains(doubt);
        assertThat(judged.clearance().pubstatus()).isEqualTo(Pubstatus.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU verschärft Embargo gegen Nordland|Das Embargo gilt von Montag an. Das Embargo traf 2019 auch Reeder.",
                "Wer selbst kündigt, bekommt kein Geld|Die Agentur verhängt eine Sperrfrist von zwölf Wochen.",
                "Eintritt frei für alle|Das Museum ist am Sonntag frei für Kinder.",
                "Klage zurückgezogen|Der Kläger hat seine Klage zurückgezogen.",
                "Korrektur am Aktienmarkt|Die Kurse fielen um drei Prozent.",
                "Kill switch for phones|The makers agreed. The report was welcomed.",
                "Wann kommt der Zug?|Niemand weiß es. „Bald?“, fragt sie. Wirklich?Ja.",
                "Mails lesen|Mehr unter https://example.org/suche?ort=kiel&tag=heute.",
                "Ü, Ä und Ö|Das große Ä ist kein Â. São Paulo, Málaga, Ærø und Ærøskøbing.",
                "5 < 7 und 9 > 8|Mathematik ist einfach: a < b.",
                "Achtung, Baustelle|An die Bürger: Die Straße ist gesperrt bis Freitag.",
                "Redaktion zieht um|Die Redaktionen ziehen an den Hafen.",
            })
    void letsOrdinaryTextsPass(String text) {
        assertThat(doubts(dated(text))).isEmpty();
    }

    @Test
    void leavesNoDoubtAboutTheSampleArchive() throws IOException {
        ArticleReaders readers = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));
        LanguageDetector languages = new LanguageDetector();
        try (Stream<Path> samples = Files.walk(Path.of("src/main/resources/samples"))) {
            for (Path sample : samples.filter(Files::isRegularFile).toList()) {
                for (Item item : readers.read(SourceFile.of(sample)).toList()) {
                    assertThat(item).as(sample + "").isInstanceOf(Item.Draft.class);
                    ArticleDraft draft = ((Item.Draft) item).draft();
                    boolean sure = draft.language() != null
                            || languages.guess(draft.text()).orElseThrow().isSure();
                    assertThat(check.check(draft, sure, Publishing.CLEAR)
                                    .clearance()
                                    .doubts())
                            .as(sample + ": " + draft.headline())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aCorrectionWithAnIdOfItsOwnReplacesWhatItCorrects() {
        ArticleDraft correction =
                draft("KORREKTUR: Hafen wächst|Der Hafen.", "urn:x", Published.on(TODAY), Pubstatus.USABLE, null);

        assertThat(doubts(correction)).isEmpty();
    }

    @Test
    void holdsWhatHasNoDateOrOneThatLiesAhead() {
        Published tomorrow = Published.on(TODAY.plusDays(1));
        Published soon = Published.at(OffsetDateTime.now().plusMinutes(20));
        Published later = Published.at(OffsetDateTime.now().plusHours(3));

        assertThat(doubts(draft("Hafen", null, null, Pubstatus.USABLE, null))).containsExactly(Doubt.DATE);
        assertThat(doubts(draft("Hafen", null, tomorrow, Pubstatus.USABLE, null)))
                .containsExactly(Doubt.FUTURE);
        assertThat(doubts(draft("Hafen", null, later, Pubstatus.USABLE, null))).containsExactly(Doubt.FUTURE);
        assertThat(doubts(draft("Hafen", null, soon, Pubstatus.USABLE, null))).isEmpty();
    }

    @Test
    void publishesEverythingWhereThatIsWantedButNotWhatASourceMayHaveForbidden() {
        ArticleDraft doubtful = draft("Achtung Redaktionen", null, null, Pubstatus.USABLE, null);
        ArticleDraft forbidden =
                doubtful.with(new Clearance(Pubstatus.USABLE, null, EnumSet.of(Doubt.EMBARGO, Doubt.HEADLINE)));

        ArticleDraft published = check.check(doubtful, false, Publishing.NOW);
        ArticleDraft held = check.check(forbidden, false, Publishing.NOW);

        assertThat(published.clearance().pubstatus()).isEqualTo(Pubstatus.USABLE);
        assertThat(published.clearance().doubts()).isEmpty();
        assertThat(held.clearance().pubstatus()).isEqualTo(Pubstatus.WITHHELD);
        assertThat(held.clearance().doubts()).containsExactly(Doubt.EMBARGO);
    }

    @Test
    void aKillNoticeIsNeverHeldBack() {
        ArticleDraft kill = draft("KILL", "urn:x", null, Pubstatus.CANCELED, null);

        ArticleDraft judged = check.check(kill, false, Publishing.CLEAR);

        assertThat(judged.clearance().pubstatus()).isEqualTo(Pubstatus.CANCELED);
        assertThat(judged.clearance().doubts()).isEmpty();
    }

    @Test
    void theEndOfAnEmbargoIsNotEnoughForADoubtfulArticle() {
        OffsetDateTime embargo = OffsetDateTime.now().plusHours(1);
        ArticleDraft doubtful = draft("Hafen", "urn:x", null, Pubstatus.WITHHELD, embargo);

        assertThat(doubts(doubtful)).containsExactly(Doubt.DATE);
    }
}
