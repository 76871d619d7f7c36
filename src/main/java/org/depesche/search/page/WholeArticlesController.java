package org.depesche.search.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.export.ExportAccess;
import org.depesche.export.ExportFormat;
import org.depesche.register.Slug;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchParameters;
import org.depesche.web.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search.zip}: all hits of a search as whole articles, one file each, in constant memory. */
@Controller
class WholeArticlesController {

    private static final int AT_A_TIME = 100;

    private final SearchExport export;
    private final Articles articles;
    private final ExportAccess access;
    private final TransactionTemplate reading;

    WholeArticlesController(
            SearchExport export, Articles articles, ExportAccess access, PlatformTransactionManager transactions) {
        this.export = export;
        this.articles = articles;
        this.access = access;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @GetMapping("/search.zip")
    void show(
            @RequestParam String format,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse answer,
            Locale locale)
            throws IOException {
        access.require(request);
        ExportFormat chosen = format(format);
        answer.setContentType("application/zip");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("depesche-" + chosen.code() + ".zip")
                        .build()
                        .toString());
        // not closed after a failure: that would end the file as if all articles were in it
        ZipOutputStream zip = new ZipOutputStream(answer.getOutputStream());
        List<Long> batch = new ArrayList<>();
        try {
            export.each(SearchParameters.query(parameters), locale, row -> {
                batch.add(row.id());
                if (batch.size() == AT_A_TIME) {
                    write(batch, chosen, request, zip);
                    batch.clear();
                }
            });
            write(batch, chosen, request, zip);
        } catch (IOException | RuntimeException failure) {
            if (!answer.isCommitted()) {
                answer.reset();
            }
            throw failure;
        }
        zip.finish();
    }

    private static ExportFormat format(String code) {
        try {
            return ExportFormat.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }

    /** Articles that were withdrawn since they were found are left out. */
    private void write(List<Long> ids, ExportFormat format, HttpServletRequest request, ZipOutputStream zip)
            throws IOException {
        for (Map.Entry<String, byte[]> file : files(ids, format, request)) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
    }

    private List<Map.Entry<String, byte[]>> files(List<Long> ids, ExportFormat format, HttpServletRequest request) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return reading.execute(status -> {
            Map<Long, Article> found = articles.findVisibleByIdIn(ids).stream()
                    .collect(Collectors.toMap(Article::id, Function.identity()));
            return ids.stream()
                    .filter(found::containsKey)
                    .map(found::get)
                    .map(article ->
                            Map.entry(format.fileName(stem(article)), format.write(access.outgoing(article, request))))
                    .toList();
        });
    }

    /** "2024-05-13-port-strike-ends-17": files in the order of time, each name once. */
    private static String stem(Article article) {
        String day = article.published() == null ? "" : article.published().day() + "-";
        return day + Slug.of(article.headline()) + "-" + article.id();
    }
}
