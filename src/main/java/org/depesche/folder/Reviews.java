package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.Dateline;
import org.depesche.export.Citation;
import org.depesche.export.ExportAccess;
import org.depesche.folder.review.PassingOn;
import org.depesche.folder.review.Review;
import org.depesche.folder.review.Review.Gap;
import org.depesche.folder.review.Review.Illustration;
import org.depesche.folder.review.Review.Part;
import org.depesche.folder.review.Review.Piece;
import org.depesche.folder.review.Review.Reference;
import org.depesche.folder.review.Review.Title;
import org.depesche.picture.ArticlePicture;
import org.depesche.picture.Pictures;
import org.depesche.tagging.Block;
import org.depesche.web.Dates;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes folders out of the archive. Whole articles are for users who may take them along anyway, and only as far as
 * their sources allow it; everybody else gets headlines and references.
 */
@Component
class Reviews {

    private static final int AT_A_TIME = 100;

    /** Pictures of a review. */
    private static final int MOST_PICTURES = 200;

    /** Pixels; sharp on a page, and small in a file. */
    private static final int WIDEST = 960;

    private final FolderEntries entries;
    private final Articles articles;
    private final Pictures pictures;
    private final ExportAccess access;
    private final PassingOn passingOn;
    private final FolderSettings settings;
    private final SiteAddress site;
    private final Dates dates;

    Reviews(
            FolderEntries entries,
            Articles articles,
            Pictures pictures,
            ExportAccess access,
            FolderSettings settings,
            SiteAddress site,
            Dates dates) {
        this.entries = entries;
        this.articles = articles;
        this.pictures = pictures;
        this.access = access;
        this.passingOn = new PassingOn(settings.referenceOnly());
        this.settings = settings;
        this.site = site;
        this.dates = dates;
    }

    /** The press review of a folder for a user. */
    @Transactional(readOnly = true)
    Review of(Folder folder, HttpServletRequest request) {
        boolean whole = access.isOpenTo(request);
        List<FolderEntry> all = entries.of(folder.id(), 0, settings.mostEntries());
        Map<Long, Article> seen = visible(all);
        List<Part> parts = new ArrayList<>();
        int number = 0;
        long length = 0;
        int illustrated = 0;
        for (FolderEntry entry : all) {
            Article article = entry.article() == null ? null : seen.get(entry.article());
            if (entry.heading() != null) {
                parts.add(new Title(entry.heading()));
            } else if (article == null) {
                parts.add(new Gap());
            } else {
                boolean wanted = whole && mayPassOn(article);
                length += wanted ? article.text().length() : 0;
                boolean cut = wanted && length > settings.mostText();
                Illustration picture = wanted && !cut && illustrated < MOST_PICTURES ? picture(article) : null;
                illustrated += picture == null ? 0 : 1;
                parts.add(new Piece(
                        ++number,
                        reference(article, request),
                        entry.note(),
                        wanted && !cut ? body(article) : List.of(),
                        cut,
                        picture));
            }
        }
        return new Review(folder.name(), folder.owner(), dates.today(), !whole, parts);
    }

    /** The citations of a folder's articles in their order. */
    @Transactional(readOnly = true)
    List<Citation> citations(Folder folder, HttpServletRequest request) {
        List<FolderEntry> all = entries.of(folder.id(), 0, settings.mostEntries());
        Map<Long, Article> seen = visible(all);
        return all.stream()
                .map(entry -> entry.article() == null ? null : seen.get(entry.article()))
                .filter(Objects::nonNull)
                .map(article -> Citation.of(article, site.of(article.url(), request), dates.today()))
                .toList();
    }

    /** Whether the source of an article lets it be passed on in full. */
    boolean mayPassOn(Article article) {
        return passingOn.isAllowed(article.publication());
    }

    private Map<Long, Article> visible(List<FolderEntry> all) {
        List<Long> ids =
                all.stream().map(FolderEntry::article).filter(Objects::nonNull).toList();
        Map<Long, Article> seen = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            articles.findVisibleByIdIn(ids.subList(from, Math.min(from + AT_A_TIME, ids.size())))
                    .forEach(article -> seen.put(article.id(), article));
        }
        return seen;
    }

    private Reference reference(Article article, HttpServletRequest request) {
        return new Reference(
                article.headline(),
                article.heading().kicker(),
                article.heading().printedByline(),
                article.source(),
                article.published() == null ? null : article.published().day(),
                article.language() == null ? null : article.language().toLanguageTag(),
                article.publication().rights(),
                site.of(article.url(), request));
    }

    /** The first picture that readers may see. */
    private @Nullable Illustration picture(Article article) {
        List<Block> body = article.blocks().subList(1, article.blocks().size());
        return pictures.of(article.id()).stream()
                .filter(picture -> picture.withheld() == null)
                .findFirst()
                .map(picture -> illustration(picture, body))
                .orElse(null);
    }

    private static Illustration illustration(ArticlePicture picture, List<Block> body) {
        int width = picture.widths().stream()
                .filter(size -> size <= WIDEST)
                .reduce((smaller, larger) -> larger)
                .orElse(picture.widths().getFirst());
        String caption = body.stream()
                .skip(picture.place(body))
                .takeWhile(block -> block.kind().isOfPicture())
                .map(Block::text)
                .collect(Collectors.joining(" "));
        return new Illustration(
                picture.url(width),
                picture.sha256(),
                picture.mediaType(),
                width,
                Math.max(1, Math.round((float) picture.height() * width / picture.width())),
                picture.alternative(),
                caption);
    }

    /** The text without the captions and credits of pictures, with the dateline where it is printed. */
    private static List<Block> body(Article article) {
        List<Block> body = new ArrayList<>();
        Dateline dateline = article.heading().dateline();
        String printed = dateline == null ? null : dateline.printed();
        for (Block block : article.blocks().subList(1, article.blocks().size())) {
            if (block.kind().isOfPicture()) {
                continue;
            }
            if (printed != null && block.kind() == Block.Kind.PARAGRAPH) {
                body.add(Block.paragraph(printed + " " + block.text()));
                printed = null;
            } else {
                body.add(block);
            }
        }
        return body;
    }
}
