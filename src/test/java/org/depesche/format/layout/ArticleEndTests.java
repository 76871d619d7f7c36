package org.depesche.format.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleEndTests {

    private static final String FIRST =
            "Der Hafen wächst seit vielen Jahren. Im Herbst kommt ein neuer Kran, der zwanzig Lastwagen auf einmal heben kann.";
    private static final String SECOND =
            "Die Stadt zahlt die Hälfte davon. Den Rest trägt der Bund, wie der Bürgermeister am Montag in Kiel erklärte.";

    @Test
    void twoColumnsOfContactsBesideTheTextAreLeftOut() {
        Paragraph first = paragraph(FIRST, 50, 100);
        Paragraph second = paragraph(SECOND, 50, 400);
        List<Paragraph> article = Stream.of(
                        Stream.of(first),
                        column(300, "Pressekontakt:", "Tel. 0431 123456"),
                        column(450, "Kontakt Redaktion:", "bote@hafen.example"),
                        Stream.of(second))
                .flatMap(part -> part)
                .toList();

        assertThat(ArticleEnd.cut(article)).containsExactly(first, second);
    }

    private static Stream<Paragraph> column(double left, String above, String below) {
        return Stream.of(paragraph(above, left, 100), paragraph(below, left, 120));
    }

    private static Paragraph paragraph(String text, double left, double top) {
        Area area = new Area(left, top, left + (text.length() > 60 ? 200 : 100), top + (text.length() > 60 ? 250 : 10));
        PrintedLine line = new PrintedLine(text, area, top + 8, 10, false, false, 0, false, "", 20, 0, 0, 0);
        return new Paragraph(text, List.of(line), "", false, false);
    }
}
