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
 * Refuses requests with parameters that cannot be decoded, too many parameters, control characters or broken files. They
 * are the client's fault, so nothing is logged.
 */
@ControllerAdvice
class BadRequests {

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
