package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Doubt;
import org.depesche.article.Pubstatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement that a file makes twice, wrongly or in words that nobody knows is never taken for leave to publish. */
class OddStatementsTests {

    private static final String BODY = "\"body_text\":\"Der Hafen wächst.\"";

    private static List<Item> items(String name, String file) {
        return SampleDrafts.items(SourceFile.of(name, file.getBytes(StandardCharsets.UTF_8)));
    }

    private static ArticleDraft draft(String name, String file) {
        List<Item> items = items(name, file);
        assertThat(items).hasSize(1).allMatch(Item.Draft.class::isInstance);
        return ((Item.Draft) items.getFirst()).draft();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"headline":"Hafen","pubstatus":"withheld","pubstatus":"usable"}      | json-twice [pubstatus, 2]
            {"headline":"Hafen","pubStatus":"withheld","pubstatus":"usable"}      | json-twice [pubstatus, 2]
            {"headline":"Hafen","bodies":[{"value":"a","value":"b"}]}             | json-twice [bodies.1.value, 2]
            {"headline":5}                                                        | json-text [headline, number]
            {"headline":"Hafen","body":{}}                                        | json-text [body, object]
            {"headline":"Hafen","body_text":["a"]}                                | json-text [body_text, array]
            {"headline":"Hafen","bylines":"x"}                                    | json-list [bylines, string]
            {"headline":"Hafen","urgency":"a"}                                    | json-number-wanted [urgency, string]
            {"headlines":{"value":"Hafen"}}                                       | json-list [headlines, object]
            {"headlines":[5]}                                                     | json-list [headlines, array]
            {"headline":"Hafen","person":7}                                       | json-text [person, number]
            {"headline":"Hafen","pubstatus":7}                                    | json-text [pubstatus, number]
            {"headline":"Hafen","embargoed":true}                                 | json-text [embargoed, boolean]
            {"headline":"Hafen","version":NaN}                                    | json-number [version, 2]
            {"headline":NaN}                                                      | json-number [headline, 2]
            """)
    void costsItsItemAlone(String item, String problem) {
        String whole = "{\"headline\":\"Ganz\"," + BODY + "}";

        List<Item> items = items("a.json", "[" + whole + ",\n" + item + ",\n" + whole + "]");

        assertThat(items).hasSize(3);
        assertThat(SampleDrafts.print(items.get(1))).isEqualTo("unreadable 1: " + problem);
        assertThat(items.get(2)).isInstanceOf(Item.Draft.class);
    }

    @Test
    void depthAndLongNumbersCostTheirItemAlone() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String whole = "{\"headline\":\"Ganz\"," + BODY + "}";

        List<Item> items = items(
                "a.json",
                "[{\"headline\":\"x\",\"subject\":" + deep + "},{\"headline\":\"x\",\"version\":" + "9".repeat(10_000)
                        + "}," + whole + "]");

        assertThat(SampleDrafts.print(items.get(0))).startsWith("unreadable 0: json-item-deep [subject");
        assertThat(SampleDrafts.print(items.get(1))).isEqualTo("unreadable 1: json-number [version, 1]");
        assertThat(items.get(2)).isInstanceOf(Item.Draft.class);
    }

    @Test
    void manyEmptyItemsAreOneProblem() {
        String empty = "[" + "{},".repeat(100_000) + "{\"headline\":\"Ganz\"," + BODY + "}]";

        List<Item> items = items("a.json", empty);

        assertThat(items).hasSize(2);
        assertThat(SampleDrafts.print(items.getFirst()))
                .isEqualTo("unreadable 0: in-a-row [100000, format.problem.json-other]");
        assertThat(items.getLast()).isInstanceOf(Item.Draft.class);
    }

    @Test
    void aFewBrokenItemsAreToldOneByOne() {
        assertThat(items("a.jsonl", "{}\n{}\n7\n{\"headline\":\"x\"}\n{\n")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"usabel\"", "null", "\"USABLE \"", "\" usable\"", "\"\"", "\"foo:usable\"", "\"ja\""})
    void aStatusThatIsNoneIsADoubt(String status) {
        ArticleDraft draft = draft("a.json", "{\"headline\":\"Hafen\"," + BODY + ",\"pubstatus\":" + status + "}");

        assertThat(draft.clearance().doubts()).contains(Doubt.STATUS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            usable | USABLE
            USABLE | USABLE
            stat:usable | USABLE
            published | USABLE
            stat:withheld | WITHHELD
            Entwurf | WITHHELD
            stat:canceled | CANCELED
            killed | CANCELED
            """)
    void knowsTheWordsOfSuppliersAndEditors(String word, Pubstatus status) {
        ArticleDraft draft = draft("a.md", "---\ntitle: Hafen\nstatus: " + word + "\n---\n\nDer Hafen wächst.\n");

        assertThat(draft.clearance().pubstatus()).isEqualTo(status);
        assertThat(draft.clearance().doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status: usabel                     | STATUS
            status:                            | STATUS
            pubstatus: null                    | STATUS
            pubstatus: [usable, withheld]      | STATUS
            status: withheld~pubstatus: usable | STATUS
            status: usable~status: withheld    | STATUS
            note: [a: b~status: >~  withheld   | STATUS
            embargo: bald                      | EMBARGO
            sperrfrist: Sonntag 18 Uhr         | EMBARGO
            embargo: 05/06/2024                | EMBARGO
            embargo: {until: morgen}           | EMBARGO
            date: 0000-00-00                   | DATE
            """)
    void frontMatterThatIsNotUnderstoodIsADoubt(String lines, Doubt doubt) {
        String file = "---\nslug: hafen\n" + lines.replace('~', '\n') + "\n---\n\n# Hafen\n\nDer Hafen wächst.\n";

        assertThat(draft("a.md", file).clearance().doubts()).contains(doubt);
    }

    @Test
    void aTitleWithAColonHidesNoStatusBelowIt() {
        ArticleDraft draft = draft("a.md", "---\ntitle: a: b\nstatus: >\n  withheld\n---\n\nDer Hafen wächst.\n");

        assertThat(draft.clearance().pubstatus()).isEqualTo(Pubstatus.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: true",
                "draft: yes",
                "published: false",
                "entwurf: ja",
                "veröffentlicht: nein",
                "status: draft"
            })
    void aDraftIsWithheld(String line) {
        String file = "---\ntitle: Hafen\n" + line + "\n---\n\nDer Hafen wächst.\n";

        assertThat(draft("a.md", file).clearance().pubstatus()).isEqualTo(Pubstatus.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: false", "published: true", "embargo: none", "embargo:", "date: 2024-05-03"})
    void ordinaryFrontMatterLeavesNoDoubt(String line) {
        ArticleDraft draft = draft("a.md", "---\ntitle: Hafen\n" + line + "\n---\n\nDer Hafen wächst.\n");

        assertThat(draft.clearance().doubts()).isEmpty();
        assertThat(draft.clearance().pubstatus()).isEqualTo(Pubstatus.USABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <docdata management-status="usabel"/>                                              | STATUS
            <docdata><date.release norm="bald"/></docdata>                                     | EMBARGO
            <docdata management-status="embargoed"><date.release norm="00000000"/></docdata>   | EMBARGO
            <docdata/><b>                                                                      | BROKEN
            """)
    void nitfThatIsNotUnderstoodIsADoubt(String head, Doubt doubt) {
        String file = "<nitf><head><title>Hafen</title>" + head
                + "</head><body><body.content><p>Text.</p></body.content></body></nitf>";

        assertThat(draft("a.xml", file).clearance().doubts()).contains(doubt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            embargoed          | bald
            embargoed          | 2024-13-45T00:00:00Z
            embargoeduntil     | 0000-00-00
            """)
    void anEmbargoThatIsNotUnderstoodIsADoubt(String name, String value) {
        String file = "{\"headline\":\"Hafen\"," + BODY + ",\"" + name + "\":\"" + value + "\"}";

        assertThat(draft("a.json", file).clearance().doubts()).containsExactly(Doubt.EMBARGO);
    }

    @Test
    void ofTwoEmbargoesTheLaterOneHolds() {
        String file = "{\"headline\":\"Hafen\"," + BODY
                + ",\"embargoed\":\"2024-05-01T10:00:00Z\",\"embargoedUntil\":\"2031-05-01T10:00:00Z\"}";

        assertThat(draft("a.json", file).clearance().embargo()).hasToString("2031-05-01T10:00Z");
    }

    @Test
    void aPlainTextWithAnEmbargoWithoutATimeIsADoubt() {
        String file = "Hafen wächst\nSperrfrist: Redebeginn\nDatum: 3. Mai 2024\n\nDer Hafen wächst.\n";

        assertThat(draft("a.txt", file).clearance().doubts()).containsExactly(Doubt.EMBARGO);
    }
}
