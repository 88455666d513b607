package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds the operation of a request. Spring reads every pattern of every operation for a path with a variable in it,
/// which took a seventh of a small request's time; most of them differ from the path in their first letters already.
class Operations extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, String> beginnings = new HashMap<>();

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo info) {
        beginnings.put(info, beginning(info));
        super.registerHandlerMethod(handler, method, info);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        var begins = path.startsWith(beginnings.getOrDefault(info, ""));
        // What is written otherwise (RFC 3986, 2.1) may be the same path.
        return begins || path.indexOf('%') >= 0 ? super.getMatchingMapping(info, request) : null;
    }

    /// The letters with which every path of an operation begins, where it has one pattern.
    private static String beginning(RequestMappingInfo info) {
        var patterns = info.getPatternValues();
        if (patterns.size() != 1) {
            return "";
        }
        var pattern = patterns.iterator().next();
        var end = 0;
        while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        // What captures the rest captures nothing as well: `/a/{*rest}` is `/a` too.
        while (end > 0 && pattern.charAt(end - 1) == '/') {
            end--;
        }
        return pattern.substring(0, end);
    }
}
