package org.depesche.web.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/**
 * Parameters that cannot be decoded, are too many or have what no text has, and files that are none, are the request's
 * fault and nothing to be logged.
 */
@ControllerAdvice
class UnreadableParameters {

    @ExceptionHandler
    void refuse(InvalidParameterException e, HttpServletResponse response) throws IOException {
        response.sendError(e.getErrorCode());
    }

    @ExceptionHandler
    void refuse(RequestRejectedException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler
    void refuse(MultipartException e, HttpServletResponse response) throws IOException {
        boolean tooLarge = e instanceof ErrorResponse;
        response.sendError((tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }
}
