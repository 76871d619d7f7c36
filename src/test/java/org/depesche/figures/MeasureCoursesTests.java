package org.depesche.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.search.MeasureCourses;
import org.depesche.search.MeasureCourses.Course;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The small lines of measures that open the page of figures. */
@DepescheTest
class MeasureCoursesTests {

    private static final int ALL = 1_000;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private MeasureCourses courses;

    private final String measure = "Ertrag" + UniqueWord.next() + "wert";
    private final LocalDate today = LocalDate.now();

    /** Each has a headline of its own: an article that is stored already is not stored again. */
    private int reports;

    private SampleArticle article(String company, int year, int millions) {
        String surface = millions + " Millionen Euro";
        return SampleArticle.of("Bericht " + ++reports + " der " + company + " " + measure)
                .published(Published.on(today.minusYears(2025 - year)))
                .paragraph("Es sind " + surface + ".")
                .names(EntityKind.ORGANISATION, company + " " + measure, company)
                .countsIn(year, surface, FigureKind.MONEY, millions + "000000", Modifier.EXACT, "EUR", measure)
                .owner(company);
    }

    private List<Course> courses() {
        return courses.frequent(ALL, Locale.GERMAN).stream()
                .filter(course -> course.measure().name().equalsIgnoreCase(measure))
                .toList();
    }

    private Course await(int values) {
        return Eventually.await()
                .until(
                        this::courses,
                        found -> found.size() == 1 && found.getFirst().values().size() == values)
                .getFirst();
    }

    @Test
    void thePageOfFiguresOpensWithThemAndAnswersShowNone() throws Exception {
        for (int i = 0; i < 40; i++) {
            article("Reederei", 2024, 88).in(archive);
        }
        article("Reederei", 2025, 92).in(archive);
        await(2);

        Document opening = page("/figures");

        assertThat(opening.select(".course:contains(" + measure + ") .sparkline path"))
                .hasSize(1);
        assertThat(opening.select(".course:contains(" + measure + ")").text())
                .contains("92 Mio. €")
                .contains("gestiegen um ↗ +4,5 %")
                .contains("Zuvor: 88 Mio. € (2024)");
        assertThat(page("/figures?measure=" + measure).select(".course")).isEmpty();
        assertThat(page("/figures?page=2").select(".course")).isEmpty();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).locale(Locale.GERMAN))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' '));
    }
}
