package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.depesche.article.Article;
import org.depesche.picture.ArticlePicture;
import org.depesche.picture.Pictures;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /articles/17/pictures/0a1b…-960.jpg}: a picture of an article in one size. Readers get it as long as they may read
 * the article and no editor withholds the picture. Only their browsers may keep it, because either can end.
 */
@Controller
@Transactional(readOnly = true)
class PictureController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final AccessibleArticles articles;
    private final Pictures pictures;

    PictureController(AccessibleArticles articles, Pictures pictures) {
        this.articles = articles;
        this.pictures = pictures;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/pictures/{sha256:[0-9a-f]{64}}-{width:\\d{1,5}}.{ending:jpg|png}")
    ResponseEntity<byte[]> show(
            @PathVariable long id, @PathVariable String sha256, @PathVariable int width, HttpServletRequest request) {
        Article article = articles.find(id, request);
        ArticlePicture picture = pictures.find(article.id(), sha256).orElseThrow(NotFoundException::new);
        if (picture.withheld() != null && !Role.EDITOR.isHeldBy(request)) {
            throw new NotFoundException();
        }
        Pictures.Size size = pictures.size(sha256, width).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(size.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(picture.withheld() == null ? KEPT : CacheControl.noStore())
                .body(size.bytes());
    }
}
