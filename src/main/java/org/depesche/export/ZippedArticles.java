package org.depesche.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.picture.ArticlePicture;
import org.depesche.picture.Pictures;
import org.depesche.register.Slug;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes whole articles into a ZIP, one file each with its pictures beside it, in constant memory. */
@Component
public class ZippedArticles {

    private static final int AT_A_TIME = 100;

    private final Articles articles;
    private final ExportAccess access;
    private final Pictures pictures;
    private final TransactionTemplate reading;

    ZippedArticles(Articles articles, ExportAccess access, Pictures pictures, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.access = access;
        this.pictures = pictures;
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

    /**
     * An article as it leaves.
     *
     * @param pictures by the names of their files
     */
    private record Leaving(String name, byte[] file, Map<String, ArticlePicture> pictures) {}

    /** Pictures are read one by one, because many of them fill the memory. */
    private void write(List<Leaving> leaving, ZipOutputStream zip) throws IOException {
        for (Leaving article : leaving) {
            write(article.name(), article.file(), zip);
            for (Map.Entry<String, ArticlePicture> picture : article.pictures().entrySet()) {
                ArticlePicture largest = picture.getValue();
                Pictures.Size size =
                        pictures.size(largest.sha256(), largest.width()).orElse(null);
                if (size != null) {
                    write(picture.getKey(), size.bytes(), zip);
                }
            }
        }
    }

    private static void write(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private List<Leaving> files(
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
                    .map(article -> leaving(article, format, request))
                    .toList();
        });
    }

    private Leaving leaving(Article article, ExportFormat format, HttpServletRequest request) {
        String stem = stem(article);
        List<ArticlePicture> visible = access.visible(article);
        Map<String, ArticlePicture> names = new LinkedHashMap<>();
        visible.forEach(picture -> names.put(fileName(stem, names.size(), picture), picture));
        List<String> inOrder = List.copyOf(names.keySet());
        OutgoingArticle outgoing =
                access.outgoing(article, request, visible, picture -> inOrder.get(visible.indexOf(picture)));
        return new Leaving(format.fileName(stem), format.write(outgoing), names);
    }

    /** The first picture has the name of the article, by which it is known to belong to a text without references. */
    private static String fileName(String stem, int before, ArticlePicture picture) {
        String number = before == 0 ? "" : "-" + (before + 1);
        return stem + number + (picture.mediaType().equals("image/png") ? ".png" : ".jpg");
    }

    /** "2024-05-13-port-strike-ends-17": files in the order of time, each name once. */
    private static String stem(Article article) {
        String day = article.published() == null ? "" : article.published().day() + "-";
        return day + Slug.of(article.headline()) + "-" + article.id();
    }
}
