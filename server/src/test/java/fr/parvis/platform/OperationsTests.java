package fr.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

/// Which operation answers is what Spring says, found sooner.
@ParvisTest
class OperationsTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private Operations operations;

    @Test
    void everyOperationIsFoundByEachOfItsPathsAndByNoOther() {
        var infos = operations.getHandlerMethods().keySet();
        var paths = infos.stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .flatMap(pattern ->
                        List.of(filled(pattern, "0f"), filled(pattern, ""), encoded(filled(pattern, "0f"))).stream())
                .distinct()
                .toList();
        var found = 0;
        for (var path : paths) {
            for (var info : infos) {
                var request = asking(info, path);
                var expected = info.getMatchingCondition(request);
                assertThat(operations.getMatchingMapping(info, request))
                        .as("%s for %s", info, path)
                        .isEqualTo(expected);
                found += expected == null ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(2 * infos.size());
    }

    private static MockHttpServletRequest asking(RequestMappingInfo info, String path) {
        var methods = info.getMethodsCondition().getMethods();
        var request = new MockHttpServletRequest(
                methods.isEmpty() ? "GET" : methods.iterator().next().name(), path);
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> request.setContentType(type.toString()));
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    private static String filled(String pattern, String value) {
        return pattern.replaceAll("/?(\\{\\*\\w+}|\\*\\*)", value.isEmpty() ? "" : "/" + value)
                .replaceAll("\\{\\w+(:[^}]*)?}", value.isEmpty() ? "x" : value);
    }

    /// The same path (RFC 3986, 2.1), its third letter written otherwise.
    private static String encoded(String path) {
        return path.length() < 3
                ? path
                : "%s%%%02X%s".formatted(path.substring(0, 2), (int) path.charAt(2), path.substring(3));
    }
}
