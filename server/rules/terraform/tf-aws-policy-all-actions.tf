data "aws_iam_policy_document" "admin" {
  # ruleid: tf-aws-policy-all-actions
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
  # ok: tf-aws-policy-all-actions
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "all" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # ruleid: tf-aws-policy-all-actions
      {
        Action   = "*"
        Effect   = "Allow"
        Resource = "*"
      },
    ]
  })
}

resource "aws_iam_policy" "read" {
  policy = jsonencode({
    Statement = [
      # ok: tf-aws-policy-all-actions
      {
        Action   = ["s3:GetObject"]
        Effect   = "Allow"
        Resource = "arn:aws:s3:::shop/*"
      },
    ]
  })
}
