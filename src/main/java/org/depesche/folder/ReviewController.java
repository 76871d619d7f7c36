package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.export.Citation;
import org.depesche.export.ExportAccess;
import org.depesche.export.ExportFormat;
import org.depesche.export.ZippedArticles;
import org.depesche.folder.review.Review;
import org.depesche.register.Slug;
import org.depesche.web.NotFoundException;
import org.depesche.web.TableDownloads;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /folders/17/review}, {@code …/review.pdf}, {@code …/citations.ris}: a folder leaves the archive. */
@Controller
@RequestMapping("/folders/{id:\\d{1,18}}")
class ReviewController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final List<String> COLUMNS =
            List.of("number", "headline", "source", "published", "authors", "language", "url", "note");

    private final FolderUsers users;
    private final FolderEntries entries;
    private final Reviews reviews;
    private final ReviewFiles files;
    private final ExportAccess access;
    private final ZippedArticles articles;
    private final TableDownloads tables;
    private final FolderSettings settings;

    ReviewController(
            FolderUsers users,
            FolderEntries entries,
            Reviews reviews,
            ReviewFiles files,
            ExportAccess access,
            ZippedArticles articles,
            TableDownloads tables,
            FolderSettings settings) {
        this.users = users;
        this.entries = entries;
        this.reviews = reviews;
        this.files = files;
        this.access = access;
        this.articles = articles;
        this.tables = tables;
        this.settings = settings;
    }

    private Folder folder(long id, HttpServletRequest request) {
        return users.folder(id, FolderRight.READ, request);
    }

    /** The press review as a page, to read and to print. */
    @GetMapping("/review")
    ModelAndView page(@PathVariable long id, HttpServletRequest request) {
        Folder folder = folder(id, request);
        return new ModelAndView("folder/review")
                .addObject("review", reviews.of(folder, request))
                .addObject("address", folder.url());
    }

    @GetMapping("/review.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        Review review = reviews.of(folder(id, request), request);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        files.pdf(review, locale, pdf);
        return attachment(Slug.of(review.title()) + ".pdf", MediaType.APPLICATION_PDF, pdf.toByteArray());
    }

    @GetMapping("/review.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        Review review = reviews.of(folder(id, request), request);
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        files.docx(review, locale, docx);
        return attachment(Slug.of(review.title()) + ".docx", DOCX, docx.toByteArray());
    }

    @GetMapping("/citations.{format:ris|bib|json}")
    ResponseEntity<byte[]> citations(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Folder folder = folder(id, request);
        Citation.Format chosen = Citation.Format.valueOf(format.toUpperCase(Locale.ROOT));
        return attachment(
                chosen.fileName(Slug.of(folder.name())),
                chosen.type(),
                chosen.write(reviews.citations(folder, request)));
    }

    @GetMapping("/articles.csv")
    void table(@PathVariable long id, HttpServletRequest request, HttpServletResponse answer) throws IOException {
        Review review = reviews.of(folder(id, request), request);
        tables.write(answer, Slug.of(review.title()), "csv", COLUMNS, rows -> {
            for (Review.Piece piece : review.pieces()) {
                Review.Reference from = piece.reference();
                rows.add(
                        piece.number(),
                        from.headline(),
                        from.source(),
                        from.day(),
                        from.byline(),
                        from.language(),
                        from.url(),
                        piece.note());
            }
        });
    }

    /** Whole articles, but for those that may not be passed on. */
    @GetMapping("/articles.zip")
    void articles(
            @PathVariable long id, @RequestParam String format, HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        Folder folder = folder(id, request);
        access.require(request);
        List<Long> ids = entries.of(id, 0, settings.mostEntries()).stream()
                .map(FolderEntry::article)
                .filter(Objects::nonNull)
                .toList();
        articles.write(
                Slug.of(folder.name()),
                format(format),
                each -> {
                    for (Long article : ids) {
                        each.add(article);
                    }
                },
                reviews::mayPassOn,
                request,
                answer);
    }

    private static ExportFormat format(String code) {
        try {
            return ExportFormat.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] file) {
        ContentDisposition save = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .contentType(type)
                .body(file);
    }
}
