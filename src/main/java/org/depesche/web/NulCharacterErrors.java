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

/** Answers with 400 if a text contains a NUL, which the database does not accept: the client's mistake. */
@Component
public class NulCharacterErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(NulCharacterErrors.class);

    /** The standard's {@code character_not_in_repertoire}. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    NulCharacterErrors() {}

    /** Whether a text that the database does not accept caused the failure. */
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
            log.debug("The client closed the connection", gone);
        }
        return new ModelAndView();
    }
}
