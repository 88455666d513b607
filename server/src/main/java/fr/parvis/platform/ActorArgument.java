package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller its [Actor], and refuses with 401 when nobody is signed in. A parameter marked `@Nullable`
/// takes nobody for an answer.
@Component
class ActorArgument implements HandlerMethodArgumentResolver {
    private final ActorSource actors;

    ActorArgument(ActorSource actors) {
        this.actors = actors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        var actor = servletRequest == null ? null : actors.actor(servletRequest).orElse(null);
        if (actor == null && !parameter.isOptional()) {
            throw new Problem(PlatformProblem.SIGNED_OUT);
        }
        return actor;
    }
}
