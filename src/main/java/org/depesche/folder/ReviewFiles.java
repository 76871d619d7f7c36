package org.depesche.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.depesche.folder.review.Review;
import org.depesche.folder.review.ReviewDocx;
import org.depesche.folder.review.ReviewPdf;
import org.depesche.picture.Pictures;
import org.depesche.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes press reviews as files, in the reader's language. */
@Component
class ReviewFiles {

    /** Reviews that are printed at once: each keeps a processor busy, and its document in memory. */
    private static final int AT_ONCE = 2;

    private final Semaphore printers = new Semaphore(AT_ONCE);
    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final Dates dates;
    private final Pictures pictures;

    ReviewFiles(SpringTemplateEngine templates, MessageSource messages, Dates dates, Pictures pictures) {
        this.templates = templates;
        this.messages = messages;
        this.dates = dates;
        this.pictures = pictures;
    }

    /** @throws ResponseStatusException if others are printing; they may try again soon */
    void pdf(Review review, Locale locale, OutputStream to) throws IOException {
        if (!printers.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            ReviewPdf.write(
                    templates.process("folder/review", new Context(locale, Map.of("review", review, "dates", dates))),
                    bytes(review),
                    to);
        } finally {
            printers.release();
        }
    }

    void docx(Review review, Locale locale, OutputStream to) throws IOException {
        ReviewDocx.write(review, new Printed(locale), bytes(review), to);
    }

    /** The bytes of a review's pictures by their addresses; one that is gone meanwhile is missing. */
    private Map<String, byte[]> bytes(Review review) {
        Map<String, byte[]> bytes = new HashMap<>();
        review.pieces().stream()
                .map(Review.Piece::picture)
                .filter(Objects::nonNull)
                .forEach(picture -> pictures.size(picture.sha256(), picture.width())
                        .ifPresent(size -> bytes.put(picture.address(), size.bytes())));
        return bytes;
    }

    /** The words of a document. */
    private final class Printed implements ReviewDocx.Words {

        private final Locale locale;

        Printed(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String message(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        @Override
        public String day(Review.Reference reference) {
            return dates.published(reference.day(), null);
        }

        @Override
        public String made(Review review) {
            return message("folder.by", review.by()) + " · " + dates.day(review.day()) + " · "
                    + message("folder.articles", review.pieces().size());
        }
    }
}
