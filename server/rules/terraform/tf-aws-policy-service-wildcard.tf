data "aws_iam_policy_document" "worker" {
  statement {
    # ruleid: tf-aws-policy-service-wildcard
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::shop"]
  }
  statement {
    # ok: tf-aws-policy-service-wildcard
    actions   = ["s3:Get*"]
    resources = ["arn:aws:s3:::shop/*"]
  }
  statement {
    effect    = "Deny"
    # ok: tf-aws-policy-service-wildcard
    actions   = ["iam:*"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "queue" {
  policy = jsonencode({
    Statement = [
      # ruleid: tf-aws-policy-service-wildcard
      {
        Effect   = "Allow"
        Action   = ["sqs:*"]
        Resource = aws_sqs_queue.jobs.arn
      },
    ]
  })
}
