package id.lumbung.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole gateway over HTTP, between services of the test's own making. All of them share one gateway.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"lumbung.breaker.pause=1s",
        "management.tracing.sampling.probability=1"})
@ContextConfiguration(initializers = Neighbours.class)
public @interface DoorTest {}
