package org.depesche.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.register.Slug;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes whole articles into a ZIP, one file each, in constant memory. */
@Component
public class ZippedArticles {

    private static final int AT_A_TIME = 100;

    private final Articles articles;
    private final ExportAccess access;
    private final TransactionTemplate reading;

    ZippedArticles(Articles articles, ExportAccess access, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.access = access;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Receives the ids of articles. */
    public interface Ids {
        void add(long id) throws IOException;
    }

    /** Gives the ids of articles. */
    public interface Source {
        void each(Ids ids) throws IOException;
    }

    /**
     * Answers with a ZIP. Articles that readers may not see, or no longer, are left out.
     *
     * @param stem the name of the file without its suffix
     * @param wanted says which articles may leave the archive
     */
    public void write(
            String stem,
            ExportFormat format,
            Source source,
            Predicate<Article> wanted,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        answer.setContentType("application/zip");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(stem + "-" + format.code() + ".zip")
                        .build()
                        .toString());
        // not closed after a failure: that would end the file as if all articles were in it
        ZipOutputStream zip = new ZipOutputStream(answer.getOutputStream());
        List<Long> batch = new ArrayList<>();
        try {
            source.each(id -> {
                batch.add(id);
                if (batch.size() == AT_A_TIME) {
                    write(files(batch, format, wanted, request), zip);
                    batch.clear();
                }
            });
            write(files(batch, format, wanted, request), zip);
        } catch (IOException | RuntimeException failure) {
            if (!answer.isCommitted()) {
                answer.reset();
            }
            throw failure;
        }
        zip.finish();
    }

    private static void write(List<Map.Entry<String, byte[]>> files, ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> file : files) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
    }

    private List<Map.Entry<String, byte[]>> files(
            List<Long> ids, ExportFormat format, Predicate<Article> wanted, HttpServletRequest request) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return reading.execute(status -> {
            Map<Long, Article> found = articles.findVisibleByIdIn(ids).stream()
                    .filter(wanted)
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
