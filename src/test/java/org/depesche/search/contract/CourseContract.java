package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.SampleArticle;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.search.MeasureCourses;
import org.depesche.search.MeasureCourses.Course;
import org.depesche.search.MeasureCourses.Value;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The most frequent measures of the latest articles have courses over time. Courses are seconds behind the index, so
 * all tests share the articles.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CourseContract extends SearchContract {

    private static final int ALL = 1_000;

    /** Enough reports to make these measures the most frequent ones, even beside those of other tests. */
    private static final int OFTEN = 5;

    @Autowired
    private ArticleStates states;

    @Autowired
    private MeasureCourses courses;

    private final LocalDate today = LocalDate.now();
    private final String rising = "Ertrag" + unique + "wert";
    private final String unsure = "Gewinn" + unique + "wert";
    private final String passing = "Umsatz" + unique + "wert";
    private final String past = "Absatz" + unique + "wert";

    /** Gives each report its own headline, because the archive does not store the same article twice. */
    private int reports;

    private SampleArticle report(String measure, String company, LocalDate day, int year, int millions) {
        String surface = millions + " Millionen Euro";
        return article("Bericht " + ++reports + " der " + company, day)
                .paragraph("Es sind " + surface + ".")
                .names(EntityKind.ORGANISATION, company + " " + unique, company)
                .countsIn(year, surface, FigureKind.MONEY, millions + "000000", Modifier.EXACT, "EUR", measure);
    }

    private void told(String measure, int year, int millions) {
        report(measure, "Reederei", today.minusYears(2025 - year), year, millions)
                .owner("Reederei")
                .in(archive);
    }

    @BeforeAll
    void companiesTellTheirNumbers() {
        told(rising, 2023, 80);
        told(rising, 2024, 88);
        told(rising, 2025, 92);
        report(rising, "Reederei", today.minusDays(3), 2025, 92)
                .owner("Reederei")
                .in(archive);
        report(rising, "Werft", today.minusYears(1), 2024, 60).owner("Werft").in(archive);

        report(unsure, "Reederei", today.minusYears(3), 2022, 70)
                .owner("Reederei")
                .qualifier("im Ausland")
                .in(archive);
        report(unsure, "Reederei", today.minusYears(2), 2023, 80)
                .owner("Reederei")
                .confidence(.7)
                .in(archive);
        report(unsure, "Reederei", today, 2021, 50).in(archive);
        report(unsure, "Reederei", today.minusYears(5), 2020, 12)
                .owner("Reederei")
                .rises()
                .in(archive);
        told(unsure, 2024, 88);
        told(unsure, 2025, 92);

        told(passing, 2023, 70);
        told(passing, 2024, 80);
        told(passing, 2025, 90);

        told(past, 2022, 80);
        told(past, 2023, 90);

        for (int i = 0; i < OFTEN; i++) {
            told(rising, 2023, 80);
            told(unsure, 2024, 88);
            told(passing, 2023, 70);
            told(past, 2022, 80);
        }

        until(() -> isComplete(rising, 3) && isComplete(unsure, 2) && isComplete(passing, 3) && isComplete(past, 2));
    }

    private boolean isComplete(String measure, int values) {
        List<Course> found = courses(measure);
        return found.size() == 1 && found.getFirst().values().size() == values;
    }

    private List<Course> courses(String measure) {
        return courses.frequent(ALL, Locale.GERMAN).stream()
                .filter(course -> course.measure().name().equalsIgnoreCase(measure))
                .toList();
    }

    private Course course(String measure) {
        return courses(measure).getFirst();
    }

    @Test
    void aCourseHasOneValueForEachPeriodOfTheMostFrequentSubject() {
        Course course = course(rising);

        assertThat(course.subject().name()).isEqualTo("Reederei " + unique);
        assertThat(course.subject().id()).isEqualTo(id(EntityKind.ORGANISATION, "Reederei " + unique));
        assertThat(course.values()).extracting(Value::value).containsExactly(80e6, 88e6, 92e6);
        assertThat(course.values())
                .extracting(value -> LocalDate.ofEpochDay(value.place()).getYear())
                .containsExactly(2023, 2024, 2025);
        assertThat(course.latest().figure().quantity().value()).isEqualByComparingTo("92000000");
        assertThat(Objects.requireNonNull(course.before()).figure().quantity().value())
                .isEqualByComparingTo("88000000");
        assertThat(Objects.requireNonNull(course.change()).direction()).isEqualTo("up");
    }

    @Test
    void risesAndValuesWithAnotherQualifierWithoutASubjectOrOfAnUncertainMeasureAreInNoCourse() {
        assertThat(course(unsure).values()).extracting(Value::value).containsExactly(88e6, 92e6);
    }

    @Test
    void newsOfTheWeekAreNewValuesThatFollowEarlierOnes() {
        assertThat(courses.ofTheWeek(ALL, Locale.GERMAN))
                .extracting(course -> course.measure().name().toLowerCase(Locale.ROOT))
                .contains(rising.toLowerCase(Locale.ROOT))
                .doesNotContain(past.toLowerCase(Locale.ROOT));
        assertThat(courses.ofTheWeek(ALL, Locale.GERMAN))
                .allSatisfy(course -> assertThat(course.change()).isNotNull());
        assertThat(courses.ofTheWeek(1, Locale.GERMAN)).hasSize(1);
        assertThat(courses.frequent(1, Locale.GERMAN)).hasSize(1);
    }

    @Test
    void aWithdrawnArticleLeavesItsCourseAtOnce() {
        assertThat(course(passing).values()).hasSize(3);
        long latest = course(passing).latest().article().id();

        states.cancel(latest, new Reasons("Die Quelle hat sie zurückgezogen.", null), "redaktion", false);

        assertThat(course(passing).values()).extracting(Value::value).containsExactly(70e6, 80e6);
    }
}
