package org.depesche.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.depesche.folder.review.Review;
import org.depesche.folder.review.ReviewDocx;
import org.depesche.folder.review.ReviewPdf;
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

    ReviewFiles(SpringTemplateEngine templates, MessageSource messages, Dates dates) {
        this.templates = templates;
        this.messages = messages;
        this.dates = dates;
    }

    /** @throws ResponseStatusException if others are printing; they may try again soon */
    void pdf(Review review, Locale locale, OutputStream to) throws IOException {
        if (!printers.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            ReviewPdf.write(
                    templates.process("folder/review", new Context(locale, Map.of("review", review, "dates", dates))),
                    to);
        } finally {
            printers.release();
        }
    }

    void docx(Review review, Locale locale, OutputStream to) throws IOException {
        ReviewDocx.write(review, new Printed(locale), to);
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
