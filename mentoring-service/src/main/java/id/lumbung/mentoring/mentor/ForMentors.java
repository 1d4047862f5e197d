package id.lumbung.mentoring.mentor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/// For mentors and the Dinas. What a mentor may see of it is decided by her assignments.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pendamping')")
public @interface ForMentors {}
