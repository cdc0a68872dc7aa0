resource "aws_sqs_queue_policy" "jobs" {
  policy = jsonencode({
    Statement = [
      # ruleid: tf-aws-policy-any-principal
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "sqs:SendMessage"
      },
      # ok: tf-aws-policy-any-principal
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "sqs:*"
      },
    ]
  })
}

data "aws_iam_policy_document" "bucket" {
  statement {
    actions = ["s3:GetObject"]
    # ruleid: tf-aws-policy-any-principal
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
  statement {
    actions = ["s3:GetObject"]
    # ok: tf-aws-policy-any-principal
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = [var.organisation]
    }
  }
}
