package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Text that no database takes, for it has a NUL: whoever sent it made a mistake, not we. */
@Component
public class UnstorableText implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(UnstorableText.class);

    /** The standard's {@code character_not_in_repertoire}. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    UnstorableText() {}

    /** Whether that is what went wrong. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql && NOT_IN_REPERTOIRE.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!isCauseOf(e)) {
            return null;
        }
        try {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } catch (IOException gone) {
            log.debug("The caller did not wait for the answer", gone);
        }
        return new ModelAndView();
    }
}
