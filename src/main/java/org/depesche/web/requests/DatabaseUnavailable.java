package org.depesche.web.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers with 503 and the time to retry while the database cannot be reached. */
@ControllerAdvice
class DatabaseUnavailable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseUnavailable.class);
    private static final String SECONDS_UNTIL_NEXT_TRY = "10";

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void away(Exception e, HttpServletResponse answer) throws IOException {
        log.warn(
                "The database cannot be reached; readers get 503 until it is back. Check that it runs and accepts connections",
                e);
        answer.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_NEXT_TRY);
        answer.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
