/// Certificates: numbered without holes, drawn for paper, proven to anybody by the code on it, taken back for a reason.
@NullMarked
package id.lumbung.mentoring.training.certificate;

import org.jspecify.annotations.NullMarked;
