package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.figures.course.Chart;
import org.depesche.figures.course.Course;
import org.depesche.register.Slug;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.web.SiteAddress;
import org.depesche.web.TableDownloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /figures/measures/12/course.csv}: the values of the lines as the page of a measure shows them. */
@Controller
class CourseExportController {

    private static final List<String> COLUMNS = List.of(
            "from",
            "to",
            "subject",
            "subject_url",
            "measure",
            "qualifier",
            "value",
            "unit",
            "per",
            "change",
            "index_base",
            "euros_of",
            "reports",
            "figure",
            "url",
            "headline",
            "source",
            "published");

    private static final int AT_ONCE = 1_000;

    private final VisibleMeasures measures;
    private final MeasureCharts charts;
    private final FiguresInContext figures;
    private final TableDownloads tables;
    private final SiteAddress site;

    CourseExportController(
            VisibleMeasures measures,
            MeasureCharts charts,
            FiguresInContext figures,
            TableDownloads tables,
            SiteAddress site) {
        this.measures = measures;
        this.charts = charts;
        this.figures = figures;
        this.tables = tables;
        this.site = site;
    }

    @GetMapping("/figures/measures/{id:\\d{1,9}}/course.{format:csv|json}")
    void show(
            @PathVariable int id,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        MeasureSelection selection = measures.selection(id, parameters, request);
        Course course = charts.course(selection);
        String name = "depesche-" + Slug.of(selection.query().measure().name());
        String root = site.of("", request);
        tables.write(answer, name, format, COLUMNS, rows -> {
            if (course != null) {
                for (Course.Line line : course.lines()) {
                    write(selection, course, line, root, locale, rows);
                }
            }
        });
    }

    private void write(
            MeasureSelection selection,
            Course course,
            Course.Line line,
            String root,
            Locale locale,
            TableDownloads.Rows rows)
            throws IOException {
        for (int from = 0; from < line.points().size(); from += AT_ONCE) {
            List<Course.Point> some =
                    line.points().subList(from, Math.min(line.points().size(), from + AT_ONCE));
            Map<Long, FigureInContext> chosen = figures.byId(some.stream()
                    .map(point -> selection.figures().id(point.figure()))
                    .toList());
            Named subject = Named.of(selection, line.group(), root, locale);
            for (Course.Point point : some) {
                FigureInContext figure = chosen.get(selection.figures().id(point.figure()));
                if (figure != null) {
                    rows.add(cells(selection, course, point, subject, figure, root));
                }
            }
        }
    }

    private record Named(@Nullable String name, @Nullable String url) {

        static Named of(MeasureSelection selection, int group, String root, Locale locale) {
            if (selection.query().subjects().isEmpty()) {
                return new Named(null, null);
            }
            int id = selection.query().subjects().get(group);
            return new Named(
                    selection.figures().subject(id, 0, locale).name(),
                    root + selection.figures().subject(id, 0, locale).url());
        }
    }

    private static @Nullable Object[] cells(
            MeasureSelection selection,
            Course course,
            Course.Point point,
            Named subject,
            FigureInContext figure,
            String root) {
        Series series = course.series();
        int euros = selection.query().view().euros();
        return new @Nullable Object[] {
            point.from(),
            point.to(),
            subject.name,
            subject.url,
            selection.query().measure().name(),
            figure.figure().measured() == null
                    ? null
                    : figure.figure().measured().qualifier(),
            Chart.rounded(point.value(), Chart.EXPORTED),
            course.isIndexed() ? null : series.unit(),
            series.per(),
            series.change(),
            course.base(),
            euros == 0 ? null : euros,
            point.reports().length,
            figure.id(),
            root + figure.article().url(),
            figure.article().headline(),
            figure.article().source(),
            figure.article().day()
        };
    }
}
