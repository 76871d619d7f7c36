package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Redirects from an outdated address, such as a wrong slug or a merged entity, and from a form that was processed. */
public final class Redirects {

    private Redirects() {}

    /** A permanent redirect to a path of this site, with the query of the request. */
    public static ModelAndView to(String path, HttpServletRequest request) {
        String query = request.getQueryString();
        String location = query == null ? path : path + "?" + query;
        // RedirectView would encode the query a second time.
        View view = (model, asked, answer) -> {
            answer.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            answer.setHeader(HttpHeaders.LOCATION, location);
        };
        return new ModelAndView(view);
    }

    /** A redirect after a form, to a page of this site. */
    public static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        // braces in the path of a user are no variables
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
