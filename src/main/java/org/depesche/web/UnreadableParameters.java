package org.depesche.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Parameters that cannot be decoded, or that are too many, are the request's fault and nothing to be logged. */
@ControllerAdvice
class UnreadableParameters {

    @ExceptionHandler
    void refuse(InvalidParameterException e, HttpServletResponse response) throws IOException {
        response.sendError(e.getErrorCode());
    }
}
