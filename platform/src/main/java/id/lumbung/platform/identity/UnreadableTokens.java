package id.lumbung.platform.identity;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

import id.lumbung.platform.problem.EarlyRefusals;

/// Tells the one whose token cannot be examined now to come again, instead of failing or of asking to sign in.
class UnreadableTokens extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableTokens.class);

    private final EarlyRefusals refusals;

    UnreadableTokens(EarlyRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException keysAway) {
            LOG.warn("No token can be examined: {}", keysAway.getMessage());
            refusals.answer(request, response, new TokensUnreadable());
        }
    }
}
