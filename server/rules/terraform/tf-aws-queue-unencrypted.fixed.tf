resource "aws_sqs_queue" "reports" {
  name = "jobs"
  # ruleid: tf-aws-queue-unencrypted
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue" "archive" {
  name = "jobs"
  # ruleid: tf-aws-queue-unencrypted
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue" "customers" {
  name = "jobs"
  # ok: tf-aws-queue-unencrypted
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue" "shared" {
  name = "jobs"
  # ok: tf-aws-queue-unencrypted
  sqs_managed_sse_enabled = var.sqs_managed_sse_enabled
}
